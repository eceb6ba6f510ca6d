/** What is stored in this browser: the stores of the database, described in `docs/adr/0014`. */
import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import type { Step } from '#core/editing/history.ts';
import type { Piece } from '#core/pieces.ts';
import type { ProjectSummary, SnapshotSummary } from './platform.ts';

/** What belongs to a record whose document is in pieces. */
export interface StoredFrame {
  /** The document, less its pieces. */
  readonly frame: unknown;
  /** Keys of its pieces, in their order. */
  readonly keys: readonly string[];
}

interface StoredPiece extends Piece {
  /** What the document belongs to: the id of a project or a snapshot, or one end of a step. */
  readonly project: string;
}

export interface ProjectRecord extends StoredFrame {
  readonly id: string;
  readonly savedAt: number;
  /** Another with each save, so that a tab knows whether the pieces are still those it wrote. */
  readonly version: string;
  /** Ids of the steps that can be taken back and done again; absent before version 3. */
  readonly past?: readonly string[];
  readonly future?: readonly string[];
}

export interface StepRecord {
  readonly project: string;
  readonly id: string;
  /** Absent patches: the step puts a whole document in place. */
  readonly step: Omit<Step, 'patches' | 'inverse'> & Partial<Pick<Step, 'patches' | 'inverse'>>;
  readonly before?: StoredFrame;
  readonly after?: StoredFrame;
}

export interface SnapshotRecord extends SnapshotSummary, StoredFrame {}

export interface Schema extends DBSchema {
  projects: { key: string; value: ProjectRecord };
  pieces: { key: [owner: string, key: string]; value: StoredPiece };
  /** Beside the documents, so that listing need not load them. */
  summaries: { key: string; value: ProjectSummary };
  steps: { key: [project: string, id: string]; value: StepRecord };
  snapshots: { key: string; value: SnapshotRecord; indexes: { project: string } };
}

export const stores = ['projects', 'pieces', 'summaries', 'steps', 'snapshots'] as const;
export type Database = IDBPDatabase<Schema>;
type In<Mode extends IDBTransactionMode> = IDBPTransaction<Schema, typeof stores, Mode>;
export type Reading = In<'readonly'>;
export type Writing = In<'readwrite' | 'versionchange'>;
