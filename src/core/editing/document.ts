/** Everything undo covers: the pipeline, where its nodes sit, and the legacy files behind it. */
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import type { SourceFile } from '#core/text/source-file.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The uploaded texts, kept whole: the ledger and Compare are read from them. */
export interface Legacy {
  /** Id of the importer that reads them. */
  readonly importer: string;
  readonly files: readonly SourceFile[];
  readonly environments: readonly string[];
}

export interface OutputSettings {
  /** Id of the exporter. */
  readonly exporter: string;
  readonly specFormat: 'json' | 'yaml';
}

export interface WorkspaceDocument {
  readonly pipeline: Pipeline;
  readonly layout: Readonly<Record<NodeId, Point>>;
  /** Absent: the project was not imported. */
  readonly legacy?: Legacy;
  readonly output: OutputSettings;
}
