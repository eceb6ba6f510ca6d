import { expect, it } from 'vitest';
import type { Command } from '#core/commands/index.ts';
import { execute } from '#core/editing/execute.ts';
import { nameRefusal } from '#core/model/name-refusal.ts';
import { filesNode, tableNode } from '../../support/build-pipeline.ts';
import { documentOf, flowsIn, run } from './run-command.ts';

const source = filesNode('orders');
const bronze = tableNode('bronze.orders', source.id);
const other = tableNode('bronze.customers', source.id);
const elsewhere = tableNode('bronze.clicks', source.id, { database: 'main.web' });
const reader = tableNode('silver.orders', bronze.id, {
  flows: { orders: { from: bronze.id, query: 'SELECT * FROM orders' } },
});
const plain = tableNode('silver.plain', bronze.id);
const document = documentOf(source, bronze, other, elsewhere, reader, plain);
const rename = (to: string) => run(document, { name: 'rename-node', id: bronze.id, to });

it('renames the first flow with its table, and keeps every link', () => {
  const renamed = rename('sales');
  expect(renamed.pipeline.nodes[bronze.id]?.name).toBe('sales');
  expect(flowsIn(renamed, bronze.id)).toEqual({ sales: { from: source.id } });
  expect(flowsIn(renamed, plain.id)).toEqual({ plain: { from: bronze.id } });
});

it('keeps the name a query knows its input by', () => {
  expect(flowsIn(rename('sales'), reader.id).orders).toEqual({
    from: bronze.id,
    alias: 'orders',
    query: 'SELECT * FROM orders',
  });
});

it.each(['customers', 'Customers', ' customers ', '', '  '])('refuses the name “%s”', (to) => {
  expect(rename(to)).toBe(document);
});

it('says what has the name, and that nothing was renamed', () => {
  expect(nameRefusal(document.pipeline, bronze.id, 'Customers')).toBe(
    'Bronze already has a table called customers. Nothing was renamed: choose another name.',
  );
  expect(nameRefusal(document.pipeline, bronze.id, '')).toBe(
    'A name cannot be empty. It is still orders.',
  );
});

it('allows the name of a table in another schema or layer', () => {
  expect(nameRefusal(document.pipeline, bronze.id, 'clicks')).toBeUndefined();
  expect(nameRefusal(document.pipeline, bronze.id, 'plain')).toBeUndefined();
});

it('lets later steps call the table by the name it has by then', () => {
  const renamed = rename('sales');
  const labelFor = (command: Command) => execute(renamed, command).change.label;
  const ids = [bronze.id];
  expect(labelFor({ name: 'set-field', id: bronze.id, field: ['comment'], value: 'x' })).toBe(
    'change of comment in bronze.sales',
  );
  const where = { id: bronze.id, field: ['flows', 'sales', 'where'], value: ['id > 0'] };
  expect(labelFor({ name: 'set-field', ...where })).toBe(
    'change of where of the flow sales in bronze.sales',
  );
  expect(labelFor({ name: 'set-fields', changes: [where] })).toBe(
    'change of where of the flow sales in bronze.sales',
  );
  expect(labelFor({ name: 'connect', from: bronze.id, to: plain.id })).toBe(
    'link from bronze.sales to silver.plain',
  );
  expect(labelFor({ name: 'remove-nodes', ids })).toBe('removal of bronze.sales');
  expect(labelFor({ name: 'remove-nodes', ids: [...ids, plain.id] })).toBe('removal of 2 tables');
  expect(labelFor({ name: 'set-layer', ids, layer: 'gold' })).toBe('move of bronze.sales to gold');
});
