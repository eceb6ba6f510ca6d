/** Snapshots in IndexedDB: whole documents of a project as they once were. */
import type { WorkspaceDocument } from '#core/editing/document.ts';
import { writeAll } from './database.ts';
import type { Platform, SnapshotSummary } from './platform.ts';
import { type Database, type SnapshotRecord, stores } from './schema.ts';
import { deletePieces, getDocument, putDocument } from './stored-document.ts';

/** @param opened the database; each call waits for it, and fails where it cannot be opened */
export function createSnapshotStorage(opened: Promise<Database>): Platform['snapshots'] {
  return {
    save: async ({ document, ...summary }) =>
      writeAll(await opened, async (transaction) => {
        const frame = await putDocument(transaction, summary.id, document);
        await transaction.objectStore('snapshots').put({ ...summary, ...frame });
      }),
    async list(project) {
      const records = await (await opened).getAllFromIndex('snapshots', 'project', project);
      return records.map(summaryOf).sort((a, b) => b.takenAt - a.takenAt);
    },
    async load(id) {
      const reading = (await opened).transaction(stores);
      const record = await reading.objectStore('snapshots').get(id);
      // What was stored was a document.
      return record && ((await getDocument(reading, id, record)) as WorkspaceDocument);
    },
    rename: async (id, name) =>
      writeAll(await opened, async (transaction) => {
        const record = await transaction.objectStore('snapshots').get(id);
        if (record) await transaction.objectStore('snapshots').put({ ...record, name });
      }),
    remove: async (id) =>
      writeAll(await opened, async (transaction) => {
        await deletePieces(transaction, id);
        await transaction.objectStore('snapshots').delete(id);
      }),
  };
}

function summaryOf({ frame: _frame, keys: _keys, ...summary }: SnapshotRecord): SnapshotSummary {
  return summary;
}
