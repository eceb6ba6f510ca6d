import { expect, it } from 'vitest';
import type { Command } from '#core/commands/index.ts';
import { execute } from '#core/editing/execute.ts';
import { emptyHistory, type Moment, record, redo, undo } from '#core/editing/history.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { startDocument } from '../../support/arbitraries.ts';
import { tableNode } from '../../support/build-pipeline.ts';

const orders = 'bronze.orders' as NodeId;
const rename = (to: string): Command => ({ name: 'rename-node', id: orders, to });

const run = (moment: Moment, command: Command, at: number): Moment => {
  const { document, change } = execute(moment.document, command);
  return { document, history: record(moment.history, change, at) };
};
const start: Moment = { document: startDocument, history: emptyHistory };

it('makes one step of changes that follow each other within a second', () => {
  const typed = run(run(run(start, rename('a'), 0), rename('ab'), 900), rename('abc'), 1800);
  expect(typed.history.past.map(({ label }) => label)).toEqual(['rename to abc']);
  expect(undo(typed).document).toStrictEqual(startDocument);
  expect(run(typed, rename('d'), 2800).history.past).toHaveLength(2);
});

it('forgets what was undone once something else is done', () => {
  const back = undo(run(start, rename('a'), 0));
  expect(run(back, rename('b'), 5000).history.future).toEqual([]);
  expect(redo(run(back, rename('b'), 5000)).document.pipeline.nodes[orders]?.name).toBe('b');
});

it('gives back no more than was there, whatever a flow is called', () => {
  const field = ['flows', 'constructor'];
  const changes = [
    { id: orders, field, value: { from: 'source.orders' } },
    { id: orders, field },
  ];
  const changed = run(start, { name: 'set-fields', changes }, 0);
  expect(undo(changed).document).toStrictEqual(startDocument);
});

it('keeps of a change all over a large project the documents, there and back', () => {
  const ids = Array.from({ length: 3000 }, (_, at) => `bronze.many_${at}` as NodeId);
  const nodes = ids.map((id) => tableNode(id, 'source.orders'));
  const many = run(start, { name: 'add-nodes', nodes, places: {} }, 0);
  const comment = (value: string): Command => ({
    name: 'set-fields',
    changes: ids.map((id) => ({ id, field: ['comment'], value })),
  });
  const typed = run(run(many, comment('a'), 5000), comment('ab'), 5500);
  const step = typed.history.past.at(-1);
  expect([step?.patches, step?.inverse].map((patches) => patches?.length)).toEqual([1, 1]);
  expect(typed.history.past).toHaveLength(2);
  expect(undo(typed).document).toBe(many.document);
  expect(redo(undo(typed)).document).toBe(typed.document);
  expect(undo(undo(typed)).document).toStrictEqual(startDocument);
});

it('puts thousands of nodes in their places, and back', () => {
  const ids = Array.from({ length: 1500 }, (_, at) => `bronze.many_${at}` as NodeId);
  const placesAt = (x: number) => Object.fromEntries(ids.map((id, y) => [id, { x, y }]));
  const nodes = ids.map((id) => tableNode(id, 'source.orders'));
  const many = run(start, { name: 'add-nodes', nodes, places: placesAt(0) }, 0);
  const tidied = run(many, { name: 'place-nodes', places: placesAt(400) }, 5000);
  expect(tidied.document.layout).toEqual({ ...startDocument.layout, ...placesAt(400) });
  expect(undo(tidied).document).toStrictEqual(many.document);
});

it('keeps no step for a command that changes nothing', () => {
  expect(run(start, rename('orders'), 0).history).toBe(emptyHistory);
});

it('has nothing to undo or redo at first', () => {
  expect([undo(start), redo(start)]).toEqual([start, start]);
});
