import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAutosave } from '#store/autosave.ts';
import { createWorkspaceStore, emptyDocument } from '#store/workspace-store.ts';
import { fakeCompiler } from '../support/fake-compiler.ts';
import { fakePlatform } from '../support/fake-platform.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function opened() {
  const platform = fakePlatform();
  const workspace = createWorkspaceStore({
    compiler: fakeCompiler(),
    now: platform.now,
    refused: () => undefined,
    crashed: () => undefined,
  });
  const autosave = createAutosave(workspace, platform);
  workspace.getState().open('p', emptyDocument);
  const rename = (to: string) => workspace.getState().dispatch({ name: 'rename-project', to });
  return { platform, workspace, autosave, rename };
}

describe('autosave', () => {
  it('stores a change within a second, and says when', async () => {
    const { platform, workspace, autosave, rename } = opened();
    rename('orders');
    expect(autosave.getState().hasUnsaved()).toBe(true);
    await vi.advanceTimersByTimeAsync(1000);
    expect(platform.projects.get('p')?.document).toBe(workspace.getState().document);
    expect(autosave.getState().state).toEqual({ phase: 'saved', at: platform.time });
    expect(autosave.getState().hasUnsaved()).toBe(false);
  });

  it('stores many changes at once, and the newest of them', async () => {
    const { platform, rename } = opened();
    const save = vi.spyOn(platform, 'saveProject');
    for (const name of ['a', 'b', 'c']) rename(name);
    await vi.advanceTimersByTimeAsync(1000);
    expect(save).toHaveBeenCalledTimes(1);
    expect(platform.projects.get('p')?.document.pipeline.name).toBe('c');
  });

  it('stores nothing of a project that was only opened', async () => {
    const { platform } = opened();
    await vi.advanceTimersByTimeAsync(1000);
    expect(platform.projects.size).toBe(0);
  });

  it.each([
    ['QuotaExceededError', 'no', 'full'],
    ['UnknownError', 'The serialized keys and/or value are too large (size=2, max=1).', 'large'],
    ['InvalidStateError', 'no', 'blocked'],
  ])('says so when storage fails with %s: %s, and tries again', async (name, message, reason) => {
    const { platform, autosave, rename } = opened();
    platform.failure = Object.assign(new Error(message), { name });
    rename('orders');
    await vi.advanceTimersByTimeAsync(1000);
    expect(autosave.getState().state).toEqual({ phase: 'failed', reason, changes: 1 });
    expect(autosave.getState().hasUnsaved()).toBe(true);

    platform.failure = undefined;
    await expect(autosave.getState().flush()).resolves.toBe(true);
    expect(platform.projects.get('p')?.document.pipeline.name).toBe('orders');
  });

  it('counts the changes that are only in this tab', async () => {
    const { platform, autosave, rename, workspace } = opened();
    platform.failure = new Error('no');
    rename('orders');
    await vi.advanceTimersByTimeAsync(1000);
    platform.time += 5000;
    rename('customers');
    workspace.getState().undo();
    await vi.advanceTimersByTimeAsync(1000);
    expect(autosave.getState().state).toMatchObject({ phase: 'failed', changes: 3 });
  });

  it('does not hide a failure while it tries again', async () => {
    const { platform, autosave, rename } = opened();
    platform.failure = new Error('no');
    rename('orders');
    await autosave.getState().flush();
    const phases: string[] = [];
    autosave.subscribe(({ state }) => phases.push(state.phase));
    await autosave.getState().flush();
    expect(phases).toEqual(['failed']);
  });

  it('keeps what is changed while it saves for the next time', async () => {
    const { platform, autosave, rename } = opened();
    rename('first');
    const flushed = autosave.getState().flush();
    rename('second');
    await flushed;
    await vi.advanceTimersByTimeAsync(1000);
    expect(platform.projects.get('p')?.document.pipeline.name).toBe('second');
  });

  it('stores a project that is closed before its time', async () => {
    const { platform, workspace, rename } = opened();
    rename('orders');
    workspace.getState().close();
    await vi.advanceTimersByTimeAsync(1000);
    expect(platform.projects.get('p')?.document.pipeline.name).toBe('orders');
  });
});
