import { expect, it } from 'vitest';
import type { NodeId } from '#core/model/pipeline.ts';
import { createAutosave } from '#store/autosave.ts';
import { closeProject, openDocument, openEmpty, openStored } from '#store/open-project.ts';
import { createSessionStore } from '#store/session-store.ts';
import { createWorkspaceStore, emptyDocument } from '#store/workspace-store.ts';
import { fakeCompiler } from '../support/fake-compiler.ts';
import { fakePlatform } from '../support/fake-platform.ts';

function services() {
  const platform = fakePlatform();
  const workspace = createWorkspaceStore({
    compiler: fakeCompiler(),
    now: platform.now,
    refused: () => undefined,
    crashed: () => undefined,
  });
  const autosave = createAutosave(workspace, platform);
  return { platform, workspace, autosave, session: createSessionStore(platform) };
}

it('opens a stored project where it was left', async () => {
  const all = services();
  all.platform.projects.set('p', { id: 'p', document: emptyDocument, savedAt: 7 });
  all.session.getState().update({ projectId: 'p', selected: 'gold.daily' as NodeId });
  await expect(openStored(all, 'p')).resolves.toBe(true);
  expect(all.workspace.getState().projectId).toBe('p');
  expect(all.session.getState().selected).toBe('gold.daily');
  expect(all.autosave.getState().state).toEqual({ phase: 'saved', at: 7 });
});

it('says when a project is not kept any more', async () => {
  await expect(openStored(services(), 'gone')).resolves.toBe(false);
});

it('forgets the place in another project', () => {
  const all = services();
  all.session.getState().update({ selected: 'gold.daily' as NodeId, view: 'compare' });
  openEmpty(all);
  expect(all.session.getState()).toMatchObject({ selected: undefined, view: 'canvas' });
});

it('stores a project before it is closed', async () => {
  const all = services();
  openEmpty(all);
  all.workspace.getState().dispatch({ name: 'rename-project', to: 'kept' });
  await expect(closeProject(all)).resolves.toBe(true);
  expect([...all.platform.projects.values()].map(({ document }) => document.pipeline.name)).toEqual(
    ['kept'],
  );
  expect(all.workspace.getState().projectId).toBeUndefined();
});

it('leaves a project open that cannot be stored', async () => {
  const all = services();
  openEmpty(all);
  all.workspace.getState().dispatch({ name: 'rename-project', to: 'kept' });
  all.platform.failure = new Error('no');
  await expect(closeProject(all)).resolves.toBe(false);
  expect(all.workspace.getState().document.pipeline.name).toBe('kept');
});

it('keeps a document from elsewhere in this tab when it cannot be stored, and says why', async () => {
  const all = services();
  all.platform.failure = Object.assign(new Error('no'), { name: 'QuotaExceededError' });
  await expect(openDocument(all, { document: emptyDocument })).resolves.toBe(true);
  expect(all.autosave.getState().state).toMatchObject({ phase: 'failed', reason: 'full' });
  expect(all.autosave.getState().hasUnsaved()).toBe(true);

  all.platform.failure = undefined;
  await expect(all.autosave.getState().flush()).resolves.toBe(true);
  expect(all.platform.projects.size).toBe(1);
});

it('leaves what is not stored only when told to, and still has it to store', async () => {
  const all = services();
  openEmpty(all);
  all.workspace.getState().dispatch({ name: 'rename-project', to: 'here' });
  all.platform.failure = new Error('no');
  await expect(openDocument(all, { document: emptyDocument })).resolves.toBe(false);
  expect(all.workspace.getState().document.pipeline.name).toBe('here');

  const opening = { document: emptyDocument, leavesUnstored: true };
  await expect(openDocument(all, opening)).resolves.toBe(true);
  expect(all.workspace.getState().document).toBe(emptyDocument);
  all.platform.failure = undefined;
  await expect(all.autosave.getState().flush()).resolves.toBe(true);
  expect(
    [...all.platform.projects.values()].map(({ document }) => document.pipeline.name),
  ).toContain('here');
});

it('opens what a newer version saved to be read, and does not keep it', async () => {
  const all = services();
  const newer = { savedBy: '9.4', text: '{}' };
  await openDocument(all, { document: emptyDocument, newer });
  all.workspace.getState().dispatch({ name: 'rename-project', to: 'changed' });
  await all.autosave.getState().flush();
  expect(all.workspace.getState().document).toBe(emptyDocument);
  expect(all.workspace.getState().readOnly).toBe(newer);
  expect(all.platform.projects.size).toBe(0);
});
