/** The whole compiler behind one interface. The page, through its worker, and the CLI use this. */
import type { Command } from './commands/index.ts';
import type { Severity, WayOut } from './diagnostics.ts';
import type { Accepted } from './editing/acceptance.ts';
import type { Legacy, OutputSettings, Point, WorkspaceDocument } from './editing/document.ts';
import type { Clash } from './editing/resolve-clashes.ts';
import type { FileCheck } from './exporters/define.ts';
import type { FoundFile } from './importers/define.ts';
import type { LedgerCounts, LedgerRow, LedgerStatus } from './ledger/ledger.ts';
import type { LedgerFormatId } from './ledger-formats/index.ts';
import type { FieldPath } from './model/field-ref.ts';
import type { NodeId, Pipeline, PipelineNode } from './model/pipeline.ts';
import type { UploadedFile } from './text/source-file.ts';

/** A diagnostic with every place worked out, as it is shown. */
export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly hint?: string;
  /** The node to select. */
  readonly node?: NodeId;
  readonly field?: FieldPath;
  /** Place in the legacy files; lines and columns count from 1. */
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly path?: string;
  readonly fix?: WayOut;
  readonly upload?: string;
  readonly ways?: readonly WayOut[];
}

export interface Imported {
  readonly pipeline: Pipeline;
  /** Nodes that the user and the files both changed; the pipeline has the user's. */
  readonly clashes: readonly Clash[];
  readonly legacy: Legacy;
  readonly layout: Readonly<Record<NodeId, Point>>;
  readonly found: readonly FoundFile[];
  readonly problems: readonly Problem[];
}

/** What the compiler works on: the document, less what it does not need. */
export interface Project {
  readonly pipeline: Pipeline;
  readonly legacy?: Legacy;
  readonly output: OutputSettings;
}

export interface OutputFileSummary {
  readonly path: string;
  readonly kind: string;
  readonly node?: NodeId;
  /** How many nodes it was written for, where they are several. */
  readonly sharedBy?: number;
  /** UTF-8 bytes. */
  readonly size: number;
  readonly checked: FileCheck;
}

export interface Checked {
  readonly problems: readonly Problem[];
  readonly ledger: LedgerCounts;
  /**
   * Counts for each node that legacy keys became part of, with those of keys beside them that
   * became nothing. It may hold nodes that were deleted since.
   */
  readonly ledgerByNode: Readonly<Record<NodeId, LedgerCounts>>;
  readonly files: readonly OutputFileSummary[];
  /** The legacy file each node was declared in; absent: nothing was imported. */
  readonly declaredIn?: Readonly<Record<NodeId, string>>;
  /** The legacy folder each node was declared in; absent: they have no two folders. */
  readonly folders?: Readonly<Record<NodeId, string>>;
  /** What each uploaded file was found to be. */
  readonly legacyFiles: readonly FoundFile[];
  /** Keys that are not converted and stand beside no table's; absent: there are none. */
  readonly outside?: readonly OutsideKeys[];
}

/** Such keys of one entry of a legacy file, or of the whole file where it is no list. */
export interface OutsideKeys {
  readonly file: string;
  /** Of the entry, from 1. */
  readonly line: number;
  readonly lastLine: number;
  /** Key path of the entry; empty: the whole file. */
  readonly path: string;
  readonly counts: LedgerCounts;
}

export interface LedgerQuery {
  readonly node?: NodeId;
  readonly status?: LedgerStatus;
  /** Text to find in path, value, reason or file; case does not matter. */
  readonly text?: string;
  readonly offset: number;
  readonly limit: number;
}

/** A row with what a person may decide about its key. */
export interface OpenRow extends LedgerRow {
  /** Absent: there is nothing to decide. */
  readonly ways?: readonly WayOut[];
}

export interface LedgerPage {
  readonly rows: readonly OpenRow[];
  /** How many rows match the query in all. */
  readonly total: number;
}

/** Both sides of one node: what it was read from, and what is written for it. */
export interface NodeSides {
  readonly legacy: readonly {
    readonly file: string;
    /** The part of the file about this node, as it stands in the file. */
    readonly text: string;
    /** Line of the file the part begins at, from 1. */
    readonly line: number;
  }[];
  readonly output: readonly {
    readonly path: string;
    readonly kind: string;
    readonly text: string;
    /** Whether an edit of it can be taken over into the model. */
    readonly isEditable: boolean;
    /** How many nodes it was written for; absent: this one alone. */
    readonly sharedBy?: number;
  }[];
  readonly rows: readonly SideRow[];
}

export interface SideRow extends OpenRow {
  /** Absent: the pipeline says what the legacy says. */
  readonly since?: SinceConversion;
}

/** How a value was changed after it was read from the legacy. */
export interface SinceConversion {
  readonly was: string;
  /** Absent: it was taken away. */
  readonly is?: string;
  /** Says again what the legacy says. Absent: what stood around the value is gone as well. */
  readonly putBack?: Command;
}

export type Edited =
  | { readonly ok: true; readonly nodes: readonly PipelineNode[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** What goes into the zip beside the bundle. */
export interface Enclosures {
  /** The text from which the project can be opened again; absent: it stays out. */
  readonly projectFile?: string | undefined;
  /** What the report of the migration tells as accepted; absent: there is no report. */
  readonly report?: { readonly accepted: Accepted } | undefined;
  /** Whether the files that were uploaded are among them. */
  readonly legacyFiles: boolean;
}

export interface Bundle {
  readonly name: string;
  readonly zip: Uint8Array;
  readonly sha256: string;
  readonly fileCount: number;
}

/** A field that a target does not carry as it is, and why, or what is different. */
export interface JudgedField {
  readonly field: FieldPath;
  readonly words: string;
}

/** What one target makes of one node, or of the project's own settings. */
export interface Verdict {
  /** How many of its settings are written as they are meant. */
  readonly carried: number;
  readonly approximated: readonly JudgedField[];
  readonly lost: readonly JudgedField[];
}

export interface ComparedNode {
  /** Empty: the project's own settings. */
  readonly node: NodeId | '';
  /** By target. */
  readonly verdicts: Readonly<Record<string, Verdict>>;
}

/** What every target makes of a project. */
export interface TargetComparison {
  readonly targets: readonly {
    readonly id: string;
    readonly fileCount: number;
    /** Of all nodes together. */
    readonly counts: Readonly<Record<'carried' | 'approximated' | 'lost', number>>;
  }[];
  /** The project, then each node in the order of `nodesOf`. */
  readonly nodes: readonly ComparedNode[];
}

export interface ImportRequest {
  readonly uploads: readonly UploadedFile[];
  /** `auto`: the importer that recognises the files best. */
  readonly importer: string;
  /** Empty: all that are found. */
  readonly environments: readonly string[];
  /** By path: the kind of file to read it as, or `skip`; empty: what it looks like. */
  readonly readAs?: Readonly<Record<string, string>>;
  /** The project the files come onto: its files stay, and so does what was changed by hand. */
  readonly onto?: Pick<WorkspaceDocument, 'pipeline' | 'legacy' | 'layout'>;
}

export interface Progress {
  readonly step: string;
  readonly done: number;
  readonly total: number;
}

/** In columns by layer, or each table as near to what it reads as it can be. */
export type LayoutStyle = 'bands' | 'compact';

/**
 * Answers are about the project of the last `check`. One call at a time; `onProgress` is called
 * while a call runs.
 */
export interface Compiler {
  import(request: ImportRequest, onProgress: (progress: Progress) => void): Imported;
  check(project: Project): Checked;
  ledger(query: LedgerQuery): LedgerPage;
  /** The whole ledger as a text. */
  ledgerText(format: LedgerFormatId): string;
  sides(node: NodeId): NodeSides;
  file(path: string): string | undefined;
  takeEdit(node: NodeId, path: string, text: string): Edited;
  /** What every target makes of the project, with its own options for each. */
  compareTargets(onProgress: (progress: Progress) => void): TargetComparison;
  bundle(enclosures: Enclosures, onProgress: (progress: Progress) => void): Bundle;
  layOut(pipeline: Pipeline, style: LayoutStyle): Readonly<Record<NodeId, Point>>;
}

type Promised<F> = F extends (...args: infer Args) => infer Answer
  ? (...args: Args) => Promise<Answer>
  : never;

/** The compiler as the page sees it: in another thread, and so stoppable. */
export type AsyncCompiler = { readonly [M in keyof Compiler]: Promised<Compiler[M]> } & {
  /** Stops what runs; its promise rejects with `cancelled()`. */
  cancel(): void;
};
