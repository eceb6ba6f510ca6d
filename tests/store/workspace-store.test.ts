import { describe, expect, it, vi } from 'vitest';
import type { NodeId } from '#core/model/pipeline.ts';
import { createWorkspaceStore, emptyDocument } from '#store/workspace-store.ts';
import { fakeCompiler, nothingToSay, settled } from '../support/fake-compiler.ts';

function opened() {
  const compiler = fakeCompiler();
  const crashed = vi.fn();
  const refused = vi.fn();
  let time = 0;
  const store = createWorkspaceStore({
    compiler,
    now: () => (time += 10_000),
    refused,
    crashed,
  });
  store.getState().open('p', emptyDocument);
  return { compiler, crashed, refused, store };
}

const rename = (to: string) => ({ name: 'rename-project', to }) as const;

describe('the workspace', () => {
  it('checks what is opened and keeps the answer', async () => {
    const { compiler, store } = opened();
    expect(store.getState().isChecking).toBe(true);
    compiler.checks[0]?.answer(nothingToSay);
    await settled();
    expect(store.getState()).toMatchObject({ checked: nothingToSay, isChecking: false });
  });

  it('drops an answer about an older document', async () => {
    const { compiler, store } = opened();
    store.getState().dispatch(rename('newer'));
    compiler.checks[0]?.answer(nothingToSay);
    await settled();
    expect(store.getState()).toMatchObject({ checked: undefined, isChecking: true });
  });

  it('checks again when an answer is lost, and says so when it is lost twice', async () => {
    const { compiler, store, crashed } = opened();
    const lose = async () => {
      compiler.checks.at(-1)?.answer(nothingToSay);
      await settled();
      store.getState().lost(new Error('out of memory'));
      store.getState().lost(new Error('out of memory'));
    };
    await lose();
    expect(compiler.checks).toHaveLength(2);
    expect(store.getState().isChecking).toBe(true);
    expect(crashed).not.toHaveBeenCalled();
    await lose();
    expect(compiler.checks).toHaveLength(2);
    expect(crashed).toHaveBeenCalled();

    store.getState().dispatch(rename('newer'));
    await lose();
    expect(compiler.checks).toHaveLength(4);
  });

  it('does not check again when only the layout changes', () => {
    const { compiler, store } = opened();
    const orders = 'bronze.orders' as NodeId;
    store.getState().dispatch({ name: 'place-nodes', places: { [orders]: { x: 1, y: 2 } } });
    expect(store.getState().document.layout).toEqual({ 'bronze.orders': { x: 1, y: 2 } });
    expect(compiler.checks).toHaveLength(1);
  });

  it('undoes and redoes', () => {
    const { store } = opened();
    store.getState().dispatch(rename('one'));
    store.getState().dispatch(rename('two'));
    store.getState().undo();
    expect(store.getState().document.pipeline.name).toBe('one');
    store.getState().redo();
    expect(store.getState().document.pipeline.name).toBe('two');
    store.getState().travel(-2);
    expect(store.getState().document).toEqual(emptyDocument);
  });

  it('changes nothing while it is read-only, and says so', () => {
    const { store, refused } = opened();
    store.getState().dispatch(rename('one'));
    store.getState().setReadOnly('other tab');
    store.getState().dispatch(rename('two'));
    store.getState().undo();
    expect(store.getState().document.pipeline.name).toBe('one');
    expect(refused).toHaveBeenCalledTimes(2);
  });

  it('checks again after an upload was stopped, and tells of no bug', async () => {
    const { compiler, crashed } = opened();
    compiler.cancel();
    await settled();
    expect(compiler.checks).toHaveLength(2);
    expect(crashed).not.toHaveBeenCalled();
  });

  it('tells of what the compiler should not have thrown', async () => {
    const { compiler, crashed, store } = opened();
    const bug = new Error('bug');
    compiler.checks[0]?.fail(bug);
    await settled();
    expect(crashed).toHaveBeenCalledWith(bug);
    expect(store.getState()).toMatchObject({ isChecking: false, hasCheckStopped: true });
  });

  it('checks once more after a check that stopped', async () => {
    const { compiler, store } = opened();
    compiler.checks[0]?.fail(new Error('bug'));
    await settled();
    store.getState().checkAgain();
    expect(store.getState()).toMatchObject({ isChecking: true, hasCheckStopped: false });
    compiler.checks[1]?.answer(nothingToSay);
    await settled();
    expect(store.getState()).toMatchObject({ checked: nothingToSay, hasCheckStopped: false });
  });

  it('forgets everything when it is closed', () => {
    const { store } = opened();
    store.getState().dispatch(rename('one'));
    store.getState().close();
    expect(store.getState()).toMatchObject({
      projectId: undefined,
      document: emptyDocument,
      history: { past: [], future: [] },
    });
  });
});
