import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createAutosave } from '#store/autosave.ts';
import { createOwnership } from '#store/project-ownership.ts';
import { createWorkspaceStore, emptyDocument } from '#store/workspace-store.ts';
import { fakeCompiler } from '../support/fake-compiler.ts';
import { type FakeLocks, fakeLocks } from '../support/fake-locks.ts';
import { type FakePlatform, fakePlatform } from '../support/fake-platform.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const passed = (ms = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);
const rename = (to: string) => ({ name: 'rename-project', to }) as const;

/** A tab of a browser: what all its tabs share is handed in. */
function tab(shared: FakePlatform, locks: FakeLocks) {
  const platform = { ...shared, locks: locks.tab() };
  const workspace = createWorkspaceStore({
    compiler: fakeCompiler(),
    now: platform.now,
    refused: () => undefined,
    crashed: () => undefined,
  });
  const autosave = createAutosave(workspace, platform);
  const ownership = createOwnership({ workspace, autosave, platform });
  return { workspace, ownership };
}

function twoTabs() {
  const shared = fakePlatform();
  const locks = fakeLocks();
  return { shared, locks, first: tab(shared, locks), second: tab(shared, locks) };
}

test('the first tab may change a project, the second may read it', async () => {
  const { first, second } = twoTabs();
  first.workspace.getState().open('p', emptyDocument);
  await passed();
  second.workspace.getState().open('p', emptyDocument);
  await passed();
  expect(first.workspace.getState().readOnly).toBeUndefined();
  expect(second.workspace.getState().readOnly).toBe('other tab');
});

test('the second goes on with what the first stored, once that is closed', async () => {
  const { first, second } = twoTabs();
  first.workspace.getState().open('p', emptyDocument);
  await passed();
  second.workspace.getState().open('p', emptyDocument);
  await passed();
  first.workspace.getState().dispatch(rename('changed'));
  await passed(1000);
  first.workspace.getState().close();
  await passed();
  expect(second.workspace.getState().readOnly).toBeUndefined();
  expect(second.workspace.getState().document.pipeline.name).toBe('changed');
});

test('taking over has the other tab store its last change first', async () => {
  const { first, second } = twoTabs();
  first.workspace.getState().open('p', emptyDocument);
  await passed();
  second.workspace.getState().open('p', emptyDocument);
  await passed();
  first.workspace.getState().dispatch(rename('at the last moment'));
  const taken = second.ownership.takeOver();
  await passed(3000);
  await taken;
  expect(second.workspace.getState().readOnly).toBeUndefined();
  expect(second.workspace.getState().document.pipeline.name).toBe('at the last moment');
  expect(first.workspace.getState().readOnly).toBe('other tab');
});

test('a tab that does not answer loses the project after a while', async () => {
  const { locks, first, second } = twoTabs();
  first.workspace.getState().open('p', emptyDocument);
  await passed();
  second.workspace.getState().open('p', emptyDocument);
  await passed();
  locks.isStuck = true;
  const taken = second.ownership.takeOver();
  await passed(3000);
  await taken;
  expect(second.workspace.getState().readOnly).toBeUndefined();
  expect(first.workspace.getState().readOnly).toBe('other tab');
});

test('a project that is closed before its turn comes is left to the other tab', async () => {
  const { first, second } = twoTabs();
  first.workspace.getState().open('p', emptyDocument);
  await passed();
  second.workspace.getState().open('p', emptyDocument);
  await passed();
  second.workspace.getState().close();
  first.workspace.getState().close();
  await passed();
  first.workspace.getState().open('p', emptyDocument);
  await passed();
  expect(first.workspace.getState().readOnly).toBeUndefined();
});
