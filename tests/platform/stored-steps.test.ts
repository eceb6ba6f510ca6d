import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, test } from 'vitest';
import type { Command } from '#core/commands/index.ts';
import { execute } from '#core/editing/execute.ts';
import { emptyHistory, type Moment, record, undo } from '#core/editing/history.ts';
import { openDatabase } from '#platform/database.ts';
import { createProjectStorage } from '#platform/project-storage.ts';
import { createSnapshotStorage } from '#platform/snapshot-storage.ts';
import { emptyDocument } from '#store/workspace-store.ts';
import { filesNode, pipelineOf, tableNode } from '../support/build-pipeline.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

let lastId = 0;
const newId = (): string => {
  lastId += 1;
  return `id-${lastId}`;
};

function openTab() {
  const database = openDatabase(newId);
  return {
    ...createProjectStorage(database, newId),
    snapshots: createSnapshotStorage(database),
  };
}

function run({ document, history }: Moment, command: Command): Moment {
  const executed = execute(document, command);
  return {
    document: executed.document,
    history: record(history, executed.change, history.past.length * 10_000),
  };
}

const imported = {
  ...emptyDocument,
  pipeline: pipelineOf(
    Array.from({ length: 250 }, (_, at) => [
      filesNode(`t${at}`),
      tableNode(`bronze.t${at}`, `source.t${at}`),
    ]).flat(),
  ),
};
const commands: readonly Command[] = [
  { name: 'rename-project', to: 'one' },
  { name: 'import-project', document: imported, tables: 250 },
  { name: 'rename-project', to: 'two' },
];
const start: Moment = { document: emptyDocument, history: emptyHistory };

async function countOf(store: string): Promise<number> {
  const database = await openDB('lakewright');
  const count = await database.count(store);
  database.close();
  return count;
}

test('what was undoable before a reload is so after it, whole imports too', async () => {
  const moment = undo(commands.reduce(run, start));
  await openTab().saveProject({ id: 'p', ...moment, savedAt: 1 });

  const tab = openTab();
  const stored = await tab.loadProject('p');
  const history = await tab.loadHistory('p');
  expect(history).toEqual(moment.history);
  const back = undo({ document: stored?.document ?? emptyDocument, history });
  expect(back.document.pipeline.name).toBe('one');
  expect(Object.keys(back.document.pipeline.nodes)).toHaveLength(0);
});

test('steps are written once, and go when the history forgets them', async () => {
  const tab = openTab();
  const all = commands.reduce(run, start);
  await tab.saveProject({ id: 'p', ...all, savedAt: 1 });
  expect(await countOf('steps')).toBe(3);
  const two = run(undo(undo(all)), { name: 'rename-project', to: 'other' });
  await tab.saveProject({ id: 'p', ...two, savedAt: 2 });
  expect((await tab.loadHistory('p')).past.map(({ label }) => label)).toEqual(
    two.history.past.map(({ label }) => label),
  );
  expect(await countOf('steps')).toBe(2);
});

test('of a long history the newest 200 steps are kept', async () => {
  let moment = start;
  for (let count = 0; count < 230; count += 1) {
    moment = run(moment, { name: 'rename-project', to: `name_${count}` });
  }
  const tab = openTab();
  await tab.saveProject({ id: 'p', ...moment, savedAt: 1 });
  const { past } = await tab.loadHistory('p');
  expect(past).toHaveLength(200);
  expect(past.at(-1)).toEqual(moment.history.past.at(-1));
});

test('the steps of another tab are not taken for ours', async () => {
  const [ours, theirs] = [openTab(), openTab()];
  await ours.saveProject({ id: 'p', ...commands.reduce(run, start), savedAt: 1 });
  await theirs.saveProject({ id: 'p', ...start, savedAt: 2 });
  expect(await ours.loadHistory('p')).toEqual(emptyHistory);
});

test('snapshots are kept whole, and go with their project, as its steps do', async () => {
  const tab = openTab();
  await tab.saveProject({ id: 'p', ...commands.reduce(run, start), savedAt: 1 });
  const summary = {
    id: 's',
    project: 'p',
    name: 'Good',
    isAutomatic: false,
    takenAt: 5,
    tables: 250,
  };
  await tab.snapshots.save({ ...summary, document: imported });
  expect(await openTab().snapshots.load('s')).toEqual(imported);
  await tab.snapshots.rename('s', 'Better');
  expect(await tab.snapshots.list('p')).toEqual([{ ...summary, name: 'Better' }]);
  expect(await tab.snapshots.list('q')).toEqual([]);

  await tab.removeProject('p');
  for (const store of ['projects', 'pieces', 'summaries', 'steps', 'snapshots']) {
    expect(await countOf(store), store).toBe(0);
  }
});
