/** The shape every importer has. One importer per legacy format sits beside this file. */
import type { ReportTopic } from '#core/diagnostics.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import type { SourceFile } from '#core/text/source-file.ts';
import type { SourceDocument } from '#core/text/source-tree.ts';

/** What an uploaded file turned out to be, shown to the user file by file. */
export interface FoundFile {
  readonly path: string;
  /** Such as "onboarding file", "DQ expectations", "unknown". */
  readonly kind: string;
  /** Number of entries, rules or columns in it. */
  readonly records: number;
  /** False: nothing of the file is in the pipeline; a diagnostic says why. */
  readonly used: boolean;
  /** Whether tables are declared in it; other files say more of them. */
  readonly declares?: boolean;
  /** Kinds of files it may be read as where it does not say what it is. */
  readonly choices?: readonly FileKindChoice[];
  /** Which of them a person chose, or `skip`. */
  readonly readAs?: string;
}

/** A kind of file a person may say a file is of. */
export interface FileKindChoice {
  /** Unlike those of all other importers. */
  readonly id: string;
  readonly title: string;
}

export interface ImportInput {
  readonly files: readonly SourceFile[];
  /** Environments to keep; empty: all that are found. */
  readonly environments: readonly string[];
}

export interface ImportContext {
  readonly report: ReportTopic;
  /** Called as files and entries are read. @param done of @param total steps */
  progress(done: number, total: number): void;
}

export interface ImportResult {
  readonly pipeline: Pipeline;
  /** Trees of every legacy file whose keys the ledger has to account for. */
  readonly documents: readonly SourceDocument[];
  readonly found: readonly FoundFile[];
}

export interface Importer<Id extends string = string> {
  readonly id: Id;
  /** What a file can be read as, whatever it looks like. */
  readonly kinds: readonly FileKindChoice[];
  /** How sure the importer is that the files are its format: 0 no, 1 certainly. Cheap. */
  recognises(files: readonly SourceFile[]): number;
  /** Never throws for what is in the files: reads what it can, reports the rest. */
  read(input: ImportInput, context: ImportContext): ImportResult;
}

/** Gives the importer back; its id stays literal in the type. */
export function defineImporter<const Id extends string>(importer: Importer<Id>): Importer<Id> {
  return importer;
}
