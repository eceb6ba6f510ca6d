/** Typing in the texts of a project reaches the pipeline, and never gets lost on the way. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { AsyncCompiler } from '#core/compiler.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { textOf } from '#core/notation/document-texts.ts';
import { settingsKey } from '#core/notation/text-key.ts';
import { createWorkspaceStore, emptyDocument } from '#store/workspace-store.ts';
import { createNotationDrafts, notationDraftKey } from '#ui/editors/notation-drafts.ts';
import { pipelineOf, tableNode } from '../../support/build-pipeline.ts';
import { nothingToSay } from '../../support/fake-compiler.ts';

const id = 'bronze.orders' as NodeId;

function setUp() {
  // Only what the workspace calls; the rest of the compiler is never reached.
  const compiler = { check: async () => nothingToSay } as unknown as AsyncCompiler;
  const workspace = createWorkspaceStore({
    compiler,
    now: () => Date.now(),
    refused: () => undefined,
    crashed: (error) => {
      throw error;
    },
  });
  const pipeline = pipelineOf([
    tableNode(id, 'source.orders'),
    tableNode('bronze.customers', 'source.customers'),
  ]);
  workspace.getState().open('p', { ...emptyDocument, pipeline });
  const drafts = createNotationDrafts(workspace);
  const text = (): string => textOf(workspace.getState().document, id) ?? '';
  return {
    workspace,
    drafts,
    text,
    type: (next: string) => drafts.getState().type(id, next),
    draft: () => drafts.getState().drafts[notationDraftKey('p', id)],
    node: () => workspace.getState().document.pipeline.nodes[id],
    steps: () => workspace.getState().history.past.map(({ label }) => label),
  };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('a pause after typing takes the text over; a burst is one step of the history', () => {
  const { text, type, node, steps, draft } = setUp();
  const start = text();
  type(start.replace('name: orders', 'name: orders_a'));
  expect(draft()?.state).toBe('typing');
  vi.advanceTimersByTime(299);
  expect(node()?.name).toBe('orders');
  vi.advanceTimersByTime(1);
  expect(node()?.name).toBe('orders_a');
  type(start.replace('name: orders', 'name: orders_ab'));
  vi.advanceTimersByTime(300);
  expect(node()?.name).toBe('orders_ab');
  expect(steps()).toEqual(['edit of orders_ab']);
  expect(draft()).toBeUndefined();
});

test('comments are remembered as they were written, and undo takes them back', () => {
  const { workspace, text, type } = setUp();
  const start = text();
  const written = `# ours\n${start}`;
  type(written);
  vi.advanceTimersByTime(300);
  expect(text()).toBe(written);
  workspace.getState().undo();
  expect(text()).toBe(start);
  workspace.getState().redo();
  expect(text()).toBe(written);
});

test('a broken text changes nothing, stays as it is, and can be given up', () => {
  const { drafts, text, type, node, draft } = setUp();
  const before = node();
  type('name: [orders');
  vi.advanceTimersByTime(300);
  expect(node()).toBe(before);
  expect(draft()).toMatchObject({ state: 'broken', text: 'name: [orders' });
  expect(draft()?.problems).toHaveLength(1);
  drafts.getState().restore(id);
  expect(draft()).toBeUndefined();
  expect(text()).toContain('name: orders');
});

test('what cannot be taken over is a problem of the project, until it is mended', async () => {
  const { workspace, drafts, text, type } = setUp();
  await vi.advanceTimersByTimeAsync(0);
  const problems = () => workspace.getState().checked?.problems ?? [];
  type(text().replace('type: table', 'type: nothing'));
  vi.advanceTimersByTime(300);
  expect(problems()).toMatchObject([{ code: 'notation/wrong-value', severity: 'error', node: id }]);
  expect(problems()[0]?.hint).toContain('Line 2 of the YAML was typed so');

  // What the compiler says about later changes does not hide it.
  workspace.getState().dispatch({ name: 'rename-project', to: 'corner' });
  await vi.advanceTimersByTimeAsync(0);
  expect(problems()).toHaveLength(1);
  workspace.getState().dispatch({ name: 'remove-nodes', ids: [id] });
  expect(problems()).toEqual([]);
  workspace.getState().undo();
  expect(problems()).toHaveLength(1);

  const { document } = workspace.getState();
  workspace.getState().open('other', document);
  await vi.advanceTimersByTimeAsync(0);
  expect(problems()).toEqual([]);
  workspace.getState().open('p', document);
  await vi.advanceTimersByTimeAsync(0);
  expect(problems()).toHaveLength(1);
  drafts.getState().restore(id);
  expect(problems()).toEqual([]);
});

test('what changes elsewhere is merged into typing that cannot be read yet', () => {
  const { workspace, text, type, draft, node } = setUp();
  const broken = text().replace('flows:', 'comment: a: b\nflows:');
  type(broken);
  vi.advanceTimersByTime(300);
  expect(draft()?.state).toBe('broken');
  workspace.getState().dispatch({ name: 'set-field', id, field: ['group'], value: 'sales' });
  expect(draft()?.text).toBe(broken.replace('group: A1', 'group: sales'));
  type((draft()?.text ?? '').replace('a: b', 'ab'));
  vi.advanceTimersByTime(300);
  expect(draft()).toBeUndefined();
  expect(node()?.fields).toMatchObject({ comment: 'ab', group: 'sales' });
});

test('a taken name, another id and a second table are refused with the reason', () => {
  const { text, type, draft, node } = setUp();
  const start = text();
  const refusalOf = (next: string) => {
    type(next);
    vi.advanceTimersByTime(300);
    return draft()?.problems.map(({ line, message }) => `${line} ${message}`);
  };
  expect(refusalOf(start.replace('name: orders', 'name: customers'))).toEqual([
    '3 Bronze already has a table called customers. Nothing was renamed: choose another name.',
  ]);
  expect(refusalOf(start.replace('id: bronze.orders', 'id: bronze.other'))).toEqual([
    '1 The id of bronze.orders cannot be changed to bronze.other.',
  ]);
  expect(refusalOf(`${start}---\n${start}`)).toEqual(['1 This text is about several tables.']);
  expect(node()?.name).toBe('orders');
});

test('the settings are a text as well', () => {
  const { workspace, drafts } = setUp();
  const text = textOf(workspace.getState().document, settingsKey) ?? '';
  drafts.getState().type(settingsKey, text.replace('name: shop', 'name: corner  # ours'));
  drafts.getState().settle(settingsKey);
  expect(workspace.getState().document.pipeline.name).toBe('corner');
  expect(textOf(workspace.getState().document, settingsKey)).toContain('name: corner  # ours');
  expect(Object.keys(workspace.getState().document.pipeline.nodes)).toHaveLength(2);
});
