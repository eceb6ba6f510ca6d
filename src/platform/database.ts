/** Opens the database of this browser, and brings older versions of it along. */
import { openDB } from 'idb';
import { keepOutputOptions } from './output-options.ts';
import { type Database, type Schema, stores, type Writing } from './schema.ts';
import { putDocument } from './stored-document.ts';

/** @param newId names versions: no two are ever the same */
export function openDatabase(newId: () => string): Promise<Database> {
  const opened = open(newId);
  // Every user of the database awaits it and sees the failure; this keeps it from being unhandled.
  opened.catch(() => undefined);
  return opened;
}

/** Fails, and never throws, where the browser has no storage for the page. */
async function open(newId: () => string): Promise<Database> {
  return openDB<Schema>('lakewright', 4, {
    async upgrade(database, before, _, transaction) {
      if (before < 1) {
        database.createObjectStore('projects', { keyPath: 'id' });
        database.createObjectStore('summaries', { keyPath: 'id' });
      }
      if (before < 2) database.createObjectStore('pieces', { keyPath: ['project', 'key'] });
      if (before < 3) {
        database.createObjectStore('steps', { keyPath: ['project', 'id'] });
        const snapshots = database.createObjectStore('snapshots', { keyPath: 'id' });
        snapshots.createIndex('project', 'project');
      }
      // Every store is there by now, and an upgrade may write to all of them.
      const writing = transaction as unknown as Writing;
      if (before === 1) await takeAllApart(writing, newId);
      if (before > 0) await keepOutputOptions(writing);
    },
    // A tab with a newer version of the app waits for this; saving here then fails, and says so.
    blocking: (_, __, event) => (event.target as IDBDatabase).close(),
  });
}

/** Does all of `work` or, if any of it fails, nothing. */
export async function writeAll(
  database: Database,
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

interface WholeProject {
  readonly document: unknown;
  readonly savedAt: number;
}

/** Before version 2, each project was one record with its whole document. */
async function takeAllApart(transaction: Writing, newId: () => string): Promise<void> {
  const projects = transaction.objectStore('projects');
  for (const id of await projects.getAllKeys()) {
    const { document, savedAt } = (await projects.get(id)) as unknown as WholeProject;
    const frame = await putDocument(transaction, id, document);
    await projects.put({ id, savedAt, version: newId(), ...frame });
  }
}
