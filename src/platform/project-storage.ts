/**
 * Projects in IndexedDB, a document in pieces: a save writes only those that changed, each in a task
 * of its own, and all of it or nothing lands. The stores are described in `docs/adr/0014`.
 */

import type { WorkspaceDocument } from '#core/editing/document.ts';
import { emptyHistory } from '#core/editing/history.ts';
import { tablesOf } from '#core/model/graph.ts';
import { changesOf, type Piece, putTogether, takeApart } from '#core/pieces.ts';
import { writeAll } from './database.ts';
import type { Platform, ProjectSummary, StoredProject } from './platform.ts';
import { type Database, type ProjectRecord, stores, type Writing } from './schema.ts';
import { deletePieces, getPieces, putPieces } from './stored-document.ts';
import { createStoredSteps, deleteSteps } from './stored-steps.ts';

type ProjectStorage = Pick<
  Platform,
  'saveProject' | 'loadProject' | 'loadHistory' | 'listProjects' | 'removeProject'
>;

/** @param newId names versions and steps: no two are ever the same */
export function createProjectStorage(
  opened: Promise<Database>,
  newId: () => string,
): ProjectStorage {
  const steps = createStoredSteps(newId);
  /** The project that was saved or loaded last, as it is stored. */
  let latest: { readonly id: string; readonly version: string; readonly pieces: readonly Piece[] };

  return {
    async saveProject(project) {
      const { id, history = emptyHistory } = project;
      const version = newId();
      const { frame, pieces } = takeApart(project.document);
      await writeAll(await opened, async (transaction) => {
        const stored = await transaction.objectStore('projects').get(id);
        const isOurs = latest?.id === id && latest.version === stored?.version;
        const { changed } = changesOf(isOurs ? latest.pieces : [], pieces);
        const saved = await steps.put(transaction, id, history, stored ?? {});
        const { savedAt } = project;
        const record = { id, savedAt, version, frame, keys: keysOf(pieces), ...saved };
        await putProject(transaction, { record, changed, before: stored?.keys ?? [] });
        await transaction.objectStore('summaries').put(summaryOf(project));
      });
      latest = { id, version, pieces };
    },
    async loadProject(id) {
      const reading = (await opened).transaction(stores);
      const record = await reading.objectStore('projects').get(id);
      if (!record) return undefined;
      const pieces = await getPieces(reading, id, record.keys);
      latest = { id, version: record.version, pieces };
      // What was stored was a document.
      const document = putTogether({ frame: record.frame, pieces }) as WorkspaceDocument;
      return { id, document, savedAt: record.savedAt };
    },
    async loadHistory(id) {
      const reading = (await opened).transaction(stores);
      const record = await reading.objectStore('projects').get(id);
      // Another tab has saved since: its steps lead to its document, not to the one shown here.
      const isOurs = latest?.id === id && latest.version === record?.version;
      return record && isOurs ? steps.get(reading, id, record) : emptyHistory;
    },
    async listProjects() {
      const summaries = await (await opened).getAll('summaries');
      return summaries.sort((a, b) => b.savedAt - a.savedAt);
    },
    removeProject: async (id) =>
      writeAll(await opened, async (transaction) => {
        const record = await transaction.objectStore('projects').get(id);
        if (record) await deleteSteps(transaction, id, record);
        const snapshots = transaction.objectStore('snapshots');
        for (const snapshot of await snapshots.index('project').getAllKeys(id)) {
          await deletePieces(transaction, snapshot);
          await snapshots.delete(snapshot);
        }
        await deletePieces(transaction, id);
        await transaction.objectStore('projects').delete(id);
        await transaction.objectStore('summaries').delete(id);
      }),
  };
}

interface ProjectChange {
  readonly record: ProjectRecord;
  readonly changed: readonly Piece[];
  /** Keys of the pieces that were stored before. */
  readonly before: readonly string[];
}

async function putProject(transaction: Writing, change: ProjectChange): Promise<void> {
  const { record, changed, before } = change;
  const kept = new Set(record.keys);
  await putPieces(transaction, record.id, changed);
  const pieces = transaction.objectStore('pieces');
  for (const key of before) if (!kept.has(key)) await pieces.delete([record.id, key]);
  await transaction.objectStore('projects').put(record);
}

const keysOf = (pieces: readonly Piece[]): readonly string[] => pieces.map(({ key }) => key);

function summaryOf({ id, document, savedAt }: StoredProject): ProjectSummary {
  const { pipeline } = document;
  return { id, name: pipeline.name, tables: tablesOf(pipeline).length, savedAt };
}
