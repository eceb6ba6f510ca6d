/** What the browser gives besides drawing. Handed in, so that tests can give another. */
import type { WorkspaceDocument } from '#core/editing/document.ts';
import type { History } from '#core/editing/history.ts';

export interface StoredProject {
  readonly id: string;
  readonly document: WorkspaceDocument;
  readonly savedAt: number;
  /** How the document came about. Loaded apart, as it may be larger than the document. */
  readonly history?: History;
}

/** A project as it once was. */
export interface SnapshotSummary {
  readonly id: string;
  readonly project: string;
  readonly name: string;
  /** False: the user took it. */
  readonly isAutomatic: boolean;
  readonly takenAt: number;
  readonly tables: number;
}

interface SnapshotStorage {
  save(snapshot: SnapshotSummary & { readonly document: WorkspaceDocument }): Promise<void>;
  /** The newest first. */
  list(project: string): Promise<readonly SnapshotSummary[]>;
  load(id: string): Promise<WorkspaceDocument | undefined>;
  rename(id: string, name: string): Promise<void>;
  remove(id: string): Promise<void>;
}

/** What the start screen lists, without the documents. */
export interface ProjectSummary {
  readonly id: string;
  readonly name: string;
  readonly tables: number;
  readonly savedAt: number;
}

/** One tab at a time may change a project. */
export interface ProjectLocks {
  /** @returns gives the project back; absent: another tab has it. Rejects when `signal` aborts. */
  claim(id: string, claim: ProjectClaim): Promise<(() => void) | undefined>;
  /** Asks the tab that has a project to give it up. */
  ask(id: string): void;
}

export interface ProjectClaim {
  readonly how: 'if free' | 'when free' | 'by force';
  /** Called when another tab takes the project over; it is given back when this resolves. */
  giveUp(): Promise<void>;
  /** Ends the waiting for a project to become free. */
  readonly signal?: AbortSignal;
}

export interface Platform {
  readonly locks: ProjectLocks;
  /** Milliseconds since 1970. */
  now(): number;
  newId(): string;
  /** Projects are kept in this browser. Rejects when storage is full or blocked. */
  saveProject(project: StoredProject): Promise<void>;
  loadProject(id: string): Promise<StoredProject | undefined>;
  /** Of the project that was loaded last; empty when another tab has saved it since. */
  loadHistory(id: string): Promise<History>;
  listProjects(): Promise<readonly ProjectSummary[]>;
  removeProject(id: string): Promise<void>;
  /** Taken away with their project. */
  readonly snapshots: SnapshotStorage;
  /** Whether the app will open without a network: known once its files are kept. */
  readonly opensOffline: Promise<boolean>;
  /** Small settings that are remembered, such as the theme; never throws. */
  readSetting(key: string): string | undefined;
  writeSetting(key: string, value: string): void;
  /** Hands a file to the user. */
  download(name: string, bytes: Uint8Array, type: string): void;
  copyText(text: string): Promise<void>;
}
