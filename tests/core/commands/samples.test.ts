/** Sample rows go with their nodes. */
import { expect, test } from 'vitest';
import { completeSource, tableNode } from '../../support/build-pipeline.ts';
import { documentOf, idOf, run } from './run-command.ts';

const document = documentOf(
  completeSource('cloud-files', 'orders'),
  tableNode('bronze.orders', 'source.orders'),
);
const [source, table] = [idOf('source.orders'), idOf('bronze.orders')];
const rows = [{ id: 1, name: null }];
const sampled = run(
  document,
  { name: 'set-samples', id: source, rows },
  { name: 'set-samples', id: table, rows: [] },
);

test('are set by node, and an empty list is kept: it says that no rows are expected', () => {
  expect(sampled.pipeline.samples).toEqual({ 'source.orders': rows, 'bronze.orders': [] });
});

test('are taken away, the last ones with the field', () => {
  const without = run(sampled, { name: 'set-samples', id: table });
  expect(without.pipeline.samples).toEqual({ 'source.orders': rows });
  const none = run(without, { name: 'set-samples', id: source });
  expect(none.pipeline).not.toHaveProperty('samples');
});

test('stay where a node is renamed, and go where it is removed', () => {
  const renamed = run(sampled, { name: 'rename-node', id: table, to: 'all_orders' });
  expect(renamed.pipeline.samples).toEqual(sampled.pipeline.samples);
  const removed = run(renamed, { name: 'remove-nodes', ids: [source] });
  expect(removed.pipeline.samples).toEqual({ 'bronze.orders': [] });
  expect(run(removed, { name: 'remove-nodes', ids: [table] }).pipeline).not.toHaveProperty(
    'samples',
  );
});
