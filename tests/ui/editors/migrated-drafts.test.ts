/** Typing in a migrated config reaches the pipeline, and never gets lost on the way. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { AsyncCompiler, Edited } from '#core/compiler.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { createWorkspaceStore, emptyDocument } from '#store/workspace-store.ts';
import { createMigratedDrafts, draftKey, type EditedFile } from '#ui/editors/migrated-drafts.ts';

const id = 'source.orders' as NodeId;
const nodeNamed = (name: string) =>
  ({ id, type: 'delta-table', name, fields: { options: {} } }) as const;

const refusal: Edited = {
  ok: false,
  problems: [{ code: 'export/edit', severity: 'error', message: 'A comma is missing.', line: 1 }],
};

/** Reads a text as the name of the node; a text with a brace cannot be read. */
const takeEdit = vi.fn<AsyncCompiler['takeEdit']>(async (_node, _path, text) =>
  text.includes('{') ? refusal : { ok: true, nodes: [nodeNamed(text)] },
);

function setUp() {
  // Only what drafts and the workspace call; the rest of the compiler is never reached.
  const compiler = {
    takeEdit,
    check: () => new Promise(() => undefined),
  } as unknown as AsyncCompiler;
  const workspace = createWorkspaceStore({
    compiler,
    now: () => 0,
    refused: () => undefined,
    crashed: (error) => {
      throw error;
    },
  });
  const pipeline = { ...emptyDocument.pipeline, nodes: { [id]: nodeNamed('orders') } };
  workspace.getState().open('p', { ...emptyDocument, pipeline });
  const file: EditedFile = {
    node: id,
    slot: 'spec 1',
    path: 'orders.json',
    printed: { text: 'orders', version: pipeline },
  };
  const drafts = createMigratedDrafts({ workspace, compiler });
  return {
    file,
    workspace,
    drafts,
    draft: () => drafts.getState().drafts[draftKey('p', file)],
    name: () => workspace.getState().document.pipeline.nodes[id]?.name,
  };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.clearAllMocks();
});

test('a pause after typing takes the text over, once', async () => {
  const { drafts, file, name, draft } = setUp();
  drafts.getState().type(file, 'ord');
  await vi.advanceTimersByTimeAsync(200);
  drafts.getState().type(file, 'order');
  await vi.advanceTimersByTimeAsync(300);
  expect(takeEdit).toHaveBeenCalledTimes(1);
  expect(name()).toBe('order');
  expect(draft()).toMatchObject({ state: 'in-step', text: 'order' });
});

test('a text that cannot be read leaves the pipeline as it was and says why', async () => {
  const { drafts, file, name, draft } = setUp();
  drafts.getState().type(file, '{');
  await vi.advanceTimersByTimeAsync(300);
  expect(name()).toBe('orders');
  expect(draft()).toMatchObject({ state: 'broken', text: '{', problems: [{ line: 1 }] });
  drafts.getState().restore(file);
  expect(draft()).toMatchObject({ state: 'in-step', text: 'orders' });
});

test('a text that means the same is no undo step', async () => {
  const { drafts, file, workspace } = setUp();
  drafts.getState().type(file, 'order');
  drafts.getState().type(file, 'orders');
  await vi.advanceTimersByTimeAsync(300);
  expect(workspace.getState().history.past).toHaveLength(0);
});

test('an undo elsewhere is shown once it is written', async () => {
  const { drafts, file, workspace, draft } = setUp();
  drafts.getState().type(file, 'order');
  await vi.advanceTimersByTimeAsync(300);
  const version = workspace.getState().document.pipeline;
  drafts.getState().follow({ ...file, printed: { text: ' order\n', version } });
  expect(draft()?.text).toBe('order');
  workspace.getState().undo();
  const undone = workspace.getState().document.pipeline;
  drafts.getState().follow({ ...file, printed: { text: 'orders', version: undone } });
  expect(draft()?.text).toBe('orders');
});

test('typing on waits until the edit before it is written', async () => {
  const { drafts, file, workspace, name } = setUp();
  drafts.getState().type(file, 'order');
  await vi.advanceTimersByTimeAsync(300);
  drafts.getState().type(file, 'ordering');
  await vi.advanceTimersByTimeAsync(600);
  expect(name()).toBe('order');
  const version = workspace.getState().document.pipeline;
  drafts.getState().follow({ ...file, printed: { text: 'order', version } });
  await vi.advanceTimersByTimeAsync(300);
  expect(name()).toBe('ordering');
});

test('an edit nobody waits to see written is taken over all the same', async () => {
  const { drafts, file, name } = setUp();
  drafts.getState().type(file, 'order');
  await vi.advanceTimersByTimeAsync(300);
  drafts.getState().type(file, 'ordering');
  await vi.advanceTimersByTimeAsync(5000);
  expect(name()).toBe('ordering');
});

test('a refused text is judged again when the file is written anew', async () => {
  const { drafts, file, draft } = setUp();
  drafts.getState().type(file, '{');
  await vi.advanceTimersByTimeAsync(300);
  expect(takeEdit).toHaveBeenCalledTimes(1);
  drafts.getState().follow({ ...file, printed: { text: 'orders 2', version: 'elsewhere' } });
  await vi.advanceTimersByTimeAsync(300);
  expect(takeEdit).toHaveBeenCalledTimes(2);
  expect(draft()).toMatchObject({ state: 'broken', text: '{' });
});
