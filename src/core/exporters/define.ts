/** The shape every exporter has. One exporter per target sits beside this file. */
import type { Finding, ReportTopic } from '#core/diagnostics.ts';
import type { FieldPath } from '#core/model/field-ref.ts';
import type { NodeId, Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import type { ChoicesOf, TargetId } from './targets.ts';

/**
 * How what stands in a file was checked before it reaches the user: `executed`, what writes it is
 * run on a real engine by our tests, with rows going in and out; `schema`, the file passes the
 * schema or the parser of what reads it; `generated`, it was written and not run here.
 */
export type FileCheck = 'executed' | 'schema' | 'generated';

export interface OutputFile {
  readonly path: string;
  readonly text: string;
  /** What kind of file it is for the reader of the tree: "spec", "expectations", "schema" … */
  readonly kind: string;
  /** What the text says, as far as it was printed from a value: reading it again would take long. */
  readonly value?: unknown;
  /** The node it was written for; absent: the project as a whole, or several nodes. */
  readonly node?: NodeId;
  /** The nodes it was written for, where one file says what several are. */
  readonly nodes?: readonly NodeId[];
  readonly checked: FileCheck;
  /** Of tests: what they do not look at, and why, by table. */
  readonly leavesOut?: Readonly<Record<string, string>>;
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
  /** Nothing that runs depends on it there: comparing targets tells of it among what is different. */
  readonly isNeedless?: true;
}

/**
 * Says that a field is written, but does not mean quite the same there: by a fallback, with other
 * rows at the edges, or with a default that someone has to look at. What is not written at all is a
 * loss.
 */
export interface Approximation {
  readonly field: FieldPath;
  /** What is different, in a sentence a person can decide by. */
  readonly words: string;
}

export interface Written {
  /** In the order of their paths. */
  readonly files: readonly OutputFile[];
  /** By node id; those of the pipeline itself under `''`. */
  readonly traces: ReadonlyMap<NodeId | '', readonly Trace[]>;
  readonly losses: ReadonlyMap<NodeId | '', readonly Loss[]>;
  readonly approximations: ReadonlyMap<NodeId | '', readonly Approximation[]>;
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

export interface Exporter<Id extends TargetId = TargetId> {
  readonly id: Id;
  /**
   * Pure and deterministic: the same pipeline and choices give the same bytes.
   * @param pipeline with the steps of its flows written as queries, see `writeFor`
   * @param choices one for every option that the target lists
   */
  write(pipeline: Pipeline, choices: ChoicesOf<Id>, report: ReportTopic): Written;
  /**
   * Takes an edit of a written file back into the model. Only what differs from `before` changes,
   * so a field the file cannot show keeps its value. Absent: the files can only be read.
   */
  takeEdit?(edited: EditedFile, pipeline: Pipeline): EditResult;
  /** Kinds of files that are offered for editing. Absent: none is. */
  readonly editedKinds?: readonly string[];
}

/** Gives the exporter back. Its id has to be one of `targets.ts`. */
export function defineExporter<Id extends TargetId, const E extends Exporter<Id>>(
  exporter: E & { readonly id: Id },
): E {
  return exporter;
}
