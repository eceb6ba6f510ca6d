/** The shape every exporter has. One exporter per target sits beside this file. */
import type { Finding, ReportTopic } from '#core/diagnostics.ts';
import type { FieldPath } from '#core/model/field-ref.ts';
import type { NodeId, Pipeline, PipelineNode } from '#core/model/pipeline.ts';

export interface OutputFile {
  readonly path: string;
  readonly text: string;
  /** What kind of file it is for the reader of the tree: "spec", "expectations", "schema" … */
  readonly kind: string;
  /** What the text says, as far as it was printed from a value: reading it again would take long. */
  readonly value?: unknown;
  /** The node it was written for; absent: the project as a whole. */
  readonly node?: NodeId;
}

/**
 * Says that a field of the model stands at a place of the output. One trace covers all below it:
 * a trace of `options` also places `options` → `header`.
 */
export interface Trace {
  readonly field: FieldPath;
  readonly file: string;
  readonly path: FieldPath;
}

/** Says that a field has no place in the output, and why. */
export interface Loss {
  readonly field: FieldPath;
  readonly reason: string;
}

export interface Written {
  /** In the order of their paths. */
  readonly files: readonly OutputFile[];
  /** By node id; those of the pipeline itself under `''`. */
  readonly traces: ReadonlyMap<NodeId | '', readonly Trace[]>;
  readonly losses: ReadonlyMap<NodeId | '', readonly Loss[]>;
}

export interface ExportOptions {
  /** Notation of the configs, where the target has a choice. */
  readonly specFormat: 'json' | 'yaml';
}

/** One output file that was edited by hand. */
export interface EditedFile {
  readonly node: PipelineNode;
  readonly before: OutputFile;
  readonly text: string;
}

/** The nodes the edit changes, as the edited file describes them, or why it cannot be taken over. */
export type EditResult =
  | {
      readonly ok: true;
      /** The node of the file, and the source it reads when that was edited. Empty: no change. */
      readonly nodes: readonly PipelineNode[];
    }
  | { readonly ok: false; readonly findings: readonly Finding[] };

export interface Exporter<Id extends string = string> {
  readonly id: Id;
  readonly title: string;
  /** Pure and deterministic: the same pipeline gives the same bytes. */
  write(pipeline: Pipeline, options: ExportOptions, report: ReportTopic): Written;
  /**
   * Takes an edit of a written file back into the model. Only what differs from `before` changes,
   * so a field the file cannot show keeps its value.
   */
  takeEdit(edited: EditedFile, pipeline: Pipeline): EditResult;
}

export function defineExporter<const Id extends string>(exporter: Exporter<Id>): Exporter<Id> {
  return exporter;
}
