import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { NodeId } from '#core/model/pipeline.ts';
import { createSnapshotStore } from '#store/snapshot-store.ts';
import { createWorkspaceStore, emptyDocument } from '#store/workspace-store.ts';
import { pipelineOf, tableNode } from '../support/build-pipeline.ts';
import { fakeCompiler } from '../support/fake-compiler.ts';
import { fakePlatform } from '../support/fake-platform.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const orders = tableNode('bronze.orders', 'source.orders');
const document = { ...emptyDocument, pipeline: pipelineOf([orders]) };
const passed = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

async function opened(start = document) {
  const platform = fakePlatform();
  const workspace = createWorkspaceStore({
    compiler: fakeCompiler(),
    now: platform.now,
    refused: () => undefined,
    crashed: () => undefined,
  });
  const snapshots = createSnapshotStore({ workspace, platform });
  workspace.getState().open('p', start);
  await passed();
  const names = () => snapshots.getState().snapshots.map(({ name }) => name);
  const { dispatch } = workspace.getState();
  return { platform, workspace, snapshots, names, dispatch };
}

const tidy = {
  name: 'place-nodes',
  places: { ['bronze.orders' as NodeId]: { x: 1, y: 2 } },
} as const;

describe('snapshots', () => {
  it('are taken when asked for, and listed the newest first', async () => {
    const { snapshots, names } = await opened();
    await snapshots.getState().take('One');
    const two = await snapshots.getState().take('Two');
    expect(names()).toEqual(['Two', 'One']);
    expect(two).toMatchObject({ tables: 1, isAutomatic: false, project: 'p' });
    expect(await snapshots.getState().load(two?.id ?? '')).toBe(document);
  });

  it('are taken before an import, a tidy of everything and a restore', async () => {
    const { dispatch, names, platform } = await opened();
    dispatch({ name: 'import-project', document: emptyDocument, tables: 0 });
    await passed();
    dispatch({ name: 'restore-document', document, title: 'x' });
    await passed();
    dispatch({ ...tidy, tidied: 'all' });
    await passed();
    dispatch({ ...tidy, tidied: 'selection' });
    dispatch(tidy);
    await passed();
    // Of the project that the import left empty none is taken.
    expect(names()).toEqual(['Before tidy', 'Before import']);
    expect([...platform.kept.values()][0]?.document).toBe(document);
  });

  it('are not taken by undoing and redoing', async () => {
    const { dispatch, names, workspace } = await opened();
    dispatch({ ...tidy, tidied: 'all' });
    await passed();
    workspace.getState().undo();
    workspace.getState().redo();
    await passed();
    expect(names()).toEqual(['Before tidy']);
  });

  it('are put back as a step that can be undone', async () => {
    const { snapshots, dispatch, workspace, names } = await opened();
    const taken = await snapshots.getState().take('Good');
    dispatch({ name: 'rename-project', to: 'worse' });
    expect(taken && (await snapshots.getState().restore(taken))).toBe(true);
    await passed();
    expect(workspace.getState().document.pipeline.name).toBe('shop');
    expect(names()).toEqual(['Before restore', 'Good']);
    workspace.getState().undo();
    expect(workspace.getState().document.pipeline.name).toBe('worse');
  });

  it('keep to fifty: those taken by themselves go first', async () => {
    const { snapshots, dispatch, names } = await opened();
    await snapshots.getState().take('Mine');
    for (let count = 0; count < 60; count += 1) {
      const places = { ['bronze.orders' as NodeId]: { x: count, y: 2 } };
      dispatch({ ...tidy, places, tidied: 'all' });
      await passed();
    }
    expect(names()).toHaveLength(50);
    expect(names().at(-1)).toBe('Mine');
  });

  it('can be renamed and removed', async () => {
    const { snapshots, names } = await opened();
    const taken = await snapshots.getState().take('One');
    await snapshots.getState().rename(taken?.id ?? '', 'Before the big change');
    expect(names()).toEqual(['Before the big change']);
    await snapshots.getState().remove(taken?.id ?? '');
    expect(names()).toEqual([]);
  });

  it('say when there is no room for one', async () => {
    const { snapshots, platform } = await opened();
    platform.failure = new Error('full');
    expect(await snapshots.getState().take('One')).toBeUndefined();
  });
});
