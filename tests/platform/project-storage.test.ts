import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { WorkspaceDocument } from '#core/editing/document.ts';
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
  return `version-${lastId}`;
};

/** The storage as one tab has it. */
const openTab = () => createProjectStorage(openDatabase(newId), newId);

function documentOf(tables: number): WorkspaceDocument {
  const names = Array.from({ length: tables }, (_, index) => `t${index}`);
  const nodes = names.flatMap((name) => [
    filesNode(name),
    tableNode(`bronze.${name}`, `source.${name}`),
  ]);
  const files = [{ path: 'onboarding.json', text: 'x'.repeat(100_000) }];
  return {
    ...emptyDocument,
    pipeline: pipelineOf(nodes),
    legacy: { importer: 'dlt-meta', files, environments: [] },
  };
}

function withComment(document: WorkspaceDocument, comment: string): WorkspaceDocument {
  const changed = tableNode('bronze.t7', 'source.t7', { comment });
  const nodes = { ...document.pipeline.nodes, [changed.id]: changed };
  return { ...document, pipeline: { ...document.pipeline, nodes } };
}

/** What is in the store of pieces: which versions of which, by counting what is put. */
async function pieceKeys(): Promise<readonly unknown[]> {
  const database = await openDB('lakewright');
  const keys = await database.getAllKeys('pieces');
  database.close();
  return keys;
}

describe('project storage', () => {
  it('gives back what was saved, to another tab as well', async () => {
    const document = documentOf(250);
    await openTab().saveProject({ id: 'p', document, savedAt: 5 });
    const other = openTab();
    expect(await other.loadProject('p')).toEqual({ id: 'p', document, savedAt: 5 });
    expect(await other.loadProject('q')).toBeUndefined();
  });

  it('lists projects by their summaries, the newest first', async () => {
    const storage = openTab();
    await storage.saveProject({ id: 'old', document: documentOf(2), savedAt: 1 });
    await storage.saveProject({ id: 'new', document: documentOf(3), savedAt: 2 });
    expect(await storage.listProjects()).toEqual([
      { id: 'new', name: documentOf(3).pipeline.name, tables: 3, savedAt: 2 },
      { id: 'old', name: documentOf(2).pipeline.name, tables: 2, savedAt: 1 },
    ]);
  });

  it('writes only what changed, and takes away what is gone', async () => {
    const storage = openTab();
    const document = documentOf(250);
    await storage.saveProject({ id: 'p', document, savedAt: 1 });
    expect(await pieceKeys()).toEqual([
      ['p', 'legacy/files/0'],
      ['p', 'pipeline/nodes/0'],
      ['p', 'pipeline/nodes/1'],
      ['p', 'pipeline/nodes/2'],
    ]);

    // A piece changed behind its back stays, so it was not written again.
    const database = await openDB('lakewright');
    const last = await database.get('pieces', ['p', 'pipeline/nodes/2']);
    await database.put('pieces', { ...last, entries: [] });
    database.close();
    const next = withComment(document, 'Changed');
    await storage.saveProject({ id: 'p', document: next, savedAt: 2 });
    const loaded = await openTab().loadProject('p');
    expect(Object.keys(loaded?.document.pipeline.nodes ?? {})).toHaveLength(400);
    expect(loaded?.document.pipeline.nodes).toMatchObject({
      'bronze.t7': { fields: { comment: 'Changed' } },
    });

    await storage.saveProject({ id: 'p', document: documentOf(3), savedAt: 3 });
    expect(await pieceKeys()).toEqual([['p', 'legacy/files/0']]);
  });

  it('writes everything when another tab has saved in between', async () => {
    const [ours, theirs] = [openTab(), openTab()];
    const document = documentOf(250);
    await ours.saveProject({ id: 'p', document, savedAt: 1 });
    await theirs.saveProject({ id: 'p', document: withComment(document, 'Theirs'), savedAt: 2 });
    const mine = { ...document, pipeline: { ...document.pipeline, name: 'mine' } };
    await ours.saveProject({ id: 'p', document: mine, savedAt: 3 });
    expect((await theirs.loadProject('p'))?.document).toEqual(mine);
  });

  it('leaves the stored project as it was when a save fails', async () => {
    const storage = openTab();
    const document = documentOf(250);
    await storage.saveProject({ id: 'p', document, savedAt: 1 });
    const broken = { ...withComment(document, 'Lost'), layout: { t: () => 1 } as never };
    await expect(storage.saveProject({ id: 'p', document: broken, savedAt: 2 })).rejects.toThrow();
    expect(await openTab().loadProject('p')).toEqual({ id: 'p', document, savedAt: 1 });
  });

  it('removes a project with all its pieces, and no other', async () => {
    const storage = openTab();
    await storage.saveProject({ id: 'p', document: documentOf(250), savedAt: 1 });
    await storage.saveProject({ id: 'p2', document: documentOf(2), savedAt: 2 });
    await storage.removeProject('p');
    expect(await storage.loadProject('p')).toBeUndefined();
    expect(await pieceKeys()).toEqual([['p2', 'legacy/files/0']]);
    expect(await storage.listProjects()).toHaveLength(1);
  });

  it('takes over projects that were stored whole', async () => {
    const document = documentOf(250);
    const old = await openDB('lakewright', 1, {
      upgrade(database) {
        database.createObjectStore('projects', { keyPath: 'id' });
        database.createObjectStore('summaries', { keyPath: 'id' });
      },
    });
    const summary = { id: 'p', name: 'mine', tables: 250, savedAt: 7 };
    await old.put('projects', { id: 'p', document, savedAt: 7 });
    await old.put('summaries', summary);
    old.close();

    const storage = openTab();
    expect(await storage.loadProject('p')).toEqual({ id: 'p', document, savedAt: 7 });
    expect(await storage.listProjects()).toEqual([summary]);
  });
});

it('brings output settings of version 3 along, in projects, steps and snapshots', async () => {
  const old = { exporter: 'lakeflow', specFormat: 'yaml' };
  const document = { ...emptyDocument, output: old } as unknown as WorkspaceDocument;
  const database = await openDB('lakewright', 3, {
    upgrade(fresh) {
      for (const name of ['projects', 'summaries', 'snapshots']) {
        const store = fresh.createObjectStore(name, { keyPath: 'id' });
        if (name === 'snapshots') store.createIndex('project', 'project');
      }
      fresh.createObjectStore('pieces', { keyPath: ['project', 'key'] });
      fresh.createObjectStore('steps', { keyPath: ['project', 'id'] });
    },
  });
  const frame = { frame: document, keys: [] };
  const steps = { past: ['s'], future: [] };
  await database.put('projects', { id: 'p', savedAt: 1, version: 'v', ...frame, ...steps });
  await database.put('snapshots', { id: 'n', project: 'p', ...frame });
  const patch = (value: unknown) => ({ op: 'replace', path: ['output'], value });
  const step = {
    ...{ label: 'change of the output format', at: 1 },
    patches: [patch(old)],
    inverse: [patch({ ...old, specFormat: 'json' })],
  };
  await database.put('steps', { project: 'p', id: 's', step });
  database.close();

  const storage = openTab();
  const yaml = { exporter: 'lakeflow', options: { lakeflow: { specFormat: 'yaml' } } };
  expect((await storage.loadProject('p'))?.document.output).toEqual(yaml);
  const { past } = await storage.loadHistory('p');
  expect(past[0]?.patches).toEqual([patch(yaml)]);
  expect(past[0]?.inverse).toEqual([
    patch({ exporter: 'lakeflow', options: { lakeflow: { specFormat: 'json' } } }),
  ]);
  const snapshots = createSnapshotStorage(openDatabase(newId));
  expect((await snapshots.load('n'))?.output).toEqual(yaml);
});
