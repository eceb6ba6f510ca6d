/** Accepting tables: what follows them, and what shows that they are no longer what was accepted. */
import { expect, test } from 'vitest';
import type { Command } from '#core/commands/index.ts';
import { acceptanceOf } from '#core/editing/acceptance.ts';
import { applyPatches } from '#core/editing/apply-patches.ts';
import type { WorkspaceDocument } from '#core/editing/document.ts';
import { execute } from '#core/editing/execute.ts';
import { nodesOf } from '#core/model/graph.ts';
import { filesNode, tableNode } from '../../support/build-pipeline.ts';
import { documentOf, idOf, run } from './run-command.ts';

const source = filesNode('orders');
const bronze = tableNode('bronze.orders', source.id, { comment: 'of {shop}', group: 'shop' });
const reader = tableNode('silver.orders', bronze.id, {
  flows: { orders: { from: bronze.id, query: 'SELECT * FROM orders' } },
});
const drawn = documentOf(source, bronze, reader);
const document: WorkspaceDocument = {
  ...drawn,
  pipeline: { ...drawn.pipeline, variables: { shop: { dev: 'a' } } },
};
const all = [source.id, bronze.id, reader.id];
const accepted = run(document, { name: 'accept-tables', ids: all });

const states = ({
  pipeline,
  accepted: marks,
}: WorkspaceDocument): Readonly<Record<string, string>> =>
  Object.fromEntries(nodesOf(pipeline).map((node) => [node.id, acceptanceOf(marks, node)]));
const allAre = (state: string) => Object.fromEntries(all.map((id) => [id, state]));

test('several are accepted, and taken back, in one step each', () => {
  expect(states(document)).toEqual(allAre('no'));
  expect(states(accepted)).toEqual(allAre('yes'));
  const [first] = all.map((id) => [id]);
  const one = run(accepted, { name: 'accept-tables', ids: first ?? [], isTakenBack: true });
  expect(states(one)).toEqual({ ...allAre('yes'), [source.id]: 'no' });
  const none = run(accepted, { name: 'accept-tables', ids: all, isTakenBack: true });
  expect(none).toEqual(document);
});

test('the step says what was accepted', () => {
  const label = (ids: typeof all, isTakenBack?: true): string =>
    execute(document, { name: 'accept-tables', ids, ...(isTakenBack && { isTakenBack }) }).change
      .label;
  expect(label(all)).toBe('acceptance of 3 tables');
  expect(label([bronze.id])).toBe('acceptance of bronze.orders');
  expect(label(all, true)).toBe('withdrawn acceptance of 3 tables');
});

test('tables that are not there are not accepted', () => {
  expect(run(document, { name: 'accept-tables', ids: [idOf('gold.none')] })).toEqual(document);
});

test.each<[string, Command]>([
  ['a field', { name: 'set-field', id: bronze.id, field: ['comment'], value: 'b' }],
  ['the layer', { name: 'set-layer', ids: [bronze.id], layer: 'gold' }],
  ['what it reads', { name: 'disconnect', from: source.id, to: bronze.id }],
  ['its text', { name: 'write-node', node: tableNode('bronze.orders', bronze.id) }],
  [
    'an upload',
    {
      name: 'import-project',
      tables: 3,
      document: {
        ...accepted,
        pipeline: {
          ...accepted.pipeline,
          nodes: {
            ...accepted.pipeline.nodes,
            [bronze.id]: tableNode('bronze.orders', source.id, { comment: 'of b' }),
          },
        },
      },
    },
  ],
])('a change of %s shows, until it is taken back or accepted', (_, command) => {
  const { document: changed, change } = execute(accepted, command);
  expect(states(changed)).toEqual({ ...allAre('yes'), [bronze.id]: 'changed' });
  expect(states(applyPatches(changed, change.inverse))).toEqual(allAre('yes'));
  expect(states(run(changed, { name: 'accept-tables', ids: [bronze.id] }))).toEqual(allAre('yes'));
});

test('a value that is set again as it was is what was accepted, wherever its key stands', () => {
  const field = ['group'];
  const gone = run(accepted, { name: 'set-field', id: bronze.id, field });
  expect(states(gone)[bronze.id]).toBe('changed');
  const back = run(gone, { name: 'set-field', id: bronze.id, field, value: 'shop' });
  expect(Object.keys(back.pipeline.nodes[bronze.id]?.fields ?? {})).not.toEqual(
    Object.keys(bronze.fields),
  );
  expect(states(back)[bronze.id]).toBe('yes');
});

test('a place on the canvas, sample rows and another output format change no definition', () => {
  const touched = run(
    accepted,
    { name: 'place-nodes', places: { [bronze.id]: { x: 1, y: 2 } } },
    { name: 'set-samples', id: bronze.id, rows: [{ id: 1 }] },
    { name: 'set-output', output: { exporter: 'spark' } },
  );
  expect(states(touched)).toEqual(allAre('yes'));
});

test.each<[string, Command]>([
  ['table', { name: 'rename-node', id: bronze.id, to: 'sales' }],
  ['variable', { name: 'rename-variable', from: 'shop', to: 'store' }],
])('renaming a %s keeps what is accepted, also of what reads it', (_, command) => {
  const renamed = run(accepted, command);
  expect(renamed.pipeline.nodes[bronze.id]).not.toEqual(bronze);
  expect(states(renamed)).toEqual(allAre('yes'));
});

test('renaming does not accept what was not, or no longer is, accepted', () => {
  const changed = run(
    run(document, { name: 'accept-tables', ids: [bronze.id] }),
    { name: 'set-field', id: bronze.id, field: ['comment'], value: 'b' },
    { name: 'rename-node', id: bronze.id, to: 'sales' },
  );
  expect(states(changed)).toEqual({ ...allAre('no'), [bronze.id]: 'changed' });
});

test('acceptance goes with its table, and comes back with it', () => {
  const { document: removed, change } = execute(accepted, {
    name: 'remove-nodes',
    ids: [bronze.id],
  });
  expect(removed.accepted).not.toHaveProperty(bronze.id);
  expect(applyPatches(removed, change.inverse)).toEqual(accepted);
});
