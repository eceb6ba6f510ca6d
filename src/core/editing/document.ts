/**
 * Everything undo covers: the pipeline, where its nodes sit, what is noted beside them, and the
 * legacy files behind it.
 */
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import type { SourceFile } from '#core/text/source-file.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A text on the canvas. */
export interface Note {
  readonly kind: 'note';
  readonly text: string;
  readonly point: Point;
  readonly size: Size;
}

export const areaColours = ['grey', 'blue', 'green', 'amber', 'red', 'violet'] as const;

/** A titled frame behind nodes that belong together. */
export interface Area {
  readonly kind: 'area';
  readonly title: string;
  readonly point: Point;
  readonly size: Size;
  /** Absent: `grey`. */
  readonly colour?: (typeof areaColours)[number];
}

export type Annotation = Note | Area;

/** What a person decided about a legacy key that nothing converts. */
export interface KeyDecision {
  readonly file: string;
  /** Key path in the file. */
  readonly path: string;
  /** Where the key and its value are kept. Absent: they are let go. */
  readonly keep?: KeptComment;
}

export interface KeptComment {
  readonly node: NodeId;
  /** A line of the comment of the node. */
  readonly line: string;
}

/** The uploaded texts, kept whole: the ledger and Compare are read from them. */
export interface Legacy {
  /** Id of the importer that reads them. */
  readonly importer: string;
  readonly files: readonly SourceFile[];
  readonly environments: readonly string[];
  /** One for each key at most. */
  readonly decisions?: readonly KeyDecision[];
}

export interface OutputSettings {
  /** Id of the target. */
  readonly exporter: string;
  /** By target, what was chosen of its options, by option. Absent: the default of each. */
  readonly options?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface WorkspaceDocument {
  readonly pipeline: Pipeline;
  readonly layout: Readonly<Record<NodeId, Point>>;
  /** Notes and areas, by id. They are for people only and never exported. Absent: there are none. */
  readonly annotations?: Readonly<Record<string, Annotation>>;
  /** By node, the text its user wrote, where it says more than our print: comments, an order. */
  readonly authored?: Readonly<Record<NodeId, string>>;
  /** The same for the settings of the project. */
  readonly authoredSettings?: string;
  /** By node, a mark of what was accepted of it (`acceptance.ts`). Absent: nothing was. */
  readonly accepted?: Readonly<Record<NodeId, string>>;
  /** Absent: the project was not imported. */
  readonly legacy?: Legacy;
  readonly output: OutputSettings;
}
