/**
 * Projects in IndexedDB, a document in pieces: a save writes only those that changed, each in a task
 * of its own, and all of it or nothing lands. The stores are described in `docs/adr/0014`.
 */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { WorkspaceDocument } from '#core/editing/document.ts';
import { changesOf, type Piece, putTogether, takeApart } from '#core/pieces.ts';
import type { ProjectSummary, StoredProject } from './platform.ts';

interface ProjectRecord {
  readonly id: string;
  readonly savedAt: number;
  /** Another with each save, so that a tab knows whether the pieces are still those it wrote. */
  readonly version: string;
  /** The document, less its pieces. */
  readonly frame: unknown;
  /** Keys of its pieces, in their order. */
  readonly keys: readonly string[];
}

interface PieceRecord extends Piece {
  readonly project: string;
}

interface Schema extends DBSchema {
  projects: { key: string; value: ProjectRecord };
  pieces: { key: [project: string, key: string]; value: PieceRecord };
  /** Beside the documents, so that listing need not load them. */
  summaries: { key: string; value: ProjectSummary };
}

const stores = ['projects', 'pieces', 'summaries'] as const;
type Writing = IDBPTransaction<Schema, typeof stores, 'readwrite' | 'versionchange'>;

export interface ProjectStorage {
  save(project: StoredProject): Promise<void>;
  load(id: string): Promise<StoredProject | undefined>;
  /** The newest first. */
  list(): Promise<readonly ProjectSummary[]>;
  remove(id: string): Promise<void>;
}

/** @param newId names versions: no two are ever the same */
export function openProjectStorage(newId: () => string): ProjectStorage {
  const opened = openDB<Schema>('lakewright', 2, {
    async upgrade(database, before, _, transaction) {
      database.createObjectStore('pieces', { keyPath: ['project', 'key'] });
      if (before < 1) {
        database.createObjectStore('projects', { keyPath: 'id' });
        database.createObjectStore('summaries', { keyPath: 'id' });
      } else await takeAllApart(transaction as unknown as Writing, newId);
    },
    // A tab with a newer version of the app waits for this; saving here then fails, and says so.
    blocking: (_, __, event) => (event.target as IDBDatabase).close(),
  });
  // Every user of the database awaits it and sees the failure; this keeps it from being unhandled.
  opened.catch(() => undefined);
  /** The project that was saved or loaded last, as it is stored. */
  let latest: { readonly id: string; readonly version: string; readonly pieces: readonly Piece[] };

  return {
    async save(project) {
      const { id } = project;
      const version = newId();
      const { frame, pieces } = takeApart(project.document);
      await writeAll(await opened, async (transaction) => {
        const stored = await transaction.objectStore('projects').get(id);
        const isOurs = latest?.id === id && latest.version === stored?.version;
        const { changed } = changesOf(isOurs ? latest.pieces : [], pieces);
        const record = { id, savedAt: project.savedAt, version, frame, keys: keysOf(pieces) };
        await putProject(transaction, { record, changed, before: stored?.keys ?? [] });
        await transaction.objectStore('summaries').put(summaryOf(project));
      });
      latest = { id, version, pieces };
    },
    async load(id) {
      const reading = (await opened).transaction(stores);
      const record = await reading.objectStore('projects').get(id);
      if (!record) return undefined;
      const pieces: Piece[] = [];
      for (const key of record.keys) {
        const piece = await reading.objectStore('pieces').get([id, key]);
        if (piece) pieces.push(piece);
      }
      latest = { id, version: record.version, pieces };
      // What was stored was a document.
      const document = putTogether({ frame: record.frame, pieces }) as WorkspaceDocument;
      return { id, document, savedAt: record.savedAt };
    },
    async list() {
      const summaries = await (await opened).getAll('summaries');
      return summaries.sort((a, b) => b.savedAt - a.savedAt);
    },
    remove: async (id) =>
      writeAll(await opened, async (transaction) => {
        await transaction.objectStore('pieces').delete(IDBKeyRange.bound([id], [id, []]));
        await transaction.objectStore('projects').delete(id);
        await transaction.objectStore('summaries').delete(id);
      }),
  };
}

/** Does all of `work` or, if any of it fails, nothing. */
async function writeAll(
  database: IDBPDatabase<Schema>,
  work: (transaction: Writing) => Promise<void>,
): Promise<void> {
  const transaction = database.transaction(stores, 'readwrite');
  const done = transaction.done;
  // A failure is that of the work, or of the end that is waited for below.
  done.catch(() => undefined);
  try {
    await work(transaction as Writing);
  } catch (error) {
    if (!transaction.error) transaction.abort();
    throw error;
  }
  await done;
}

interface ProjectChange {
  readonly record: ProjectRecord;
  readonly changed: readonly Piece[];
  /** Keys of the pieces that were stored before. */
  readonly before: readonly string[];
}

async function putProject(transaction: Writing, change: ProjectChange): Promise<void> {
  const { record, changed, before } = change;
  const pieces = transaction.objectStore('pieces');
  const kept = new Set(record.keys);
  // Each write is copied on the way: one after the other, so that none holds up the window for long.
  for (const piece of changed) await pieces.put({ ...piece, project: record.id });
  for (const key of before) if (!kept.has(key)) await pieces.delete([record.id, key]);
  await transaction.objectStore('projects').put(record);
}

/** Before version 2, each project was one record with its whole document. */
async function takeAllApart(transaction: Writing, newId: () => string): Promise<void> {
  const projects = transaction.objectStore('projects');
  for (const id of await projects.getAllKeys()) {
    const { document, savedAt } = (await projects.get(id)) as unknown as StoredProject;
    const { frame, pieces } = takeApart(document);
    const record = { id, savedAt, version: newId(), frame, keys: keysOf(pieces) };
    await putProject(transaction, { record, changed: pieces, before: [] });
  }
}

const keysOf = (pieces: readonly Piece[]): readonly string[] => pieces.map(({ key }) => key);

function summaryOf({ id, document, savedAt }: StoredProject): ProjectSummary {
  const nodes = Object.values(document.pipeline.nodes);
  const tables = nodes.filter(({ type }) => type === 'table').length;
  return { id, name: document.pipeline.name, tables, savedAt };
}
