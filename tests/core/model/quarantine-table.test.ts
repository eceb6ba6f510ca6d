/** Where bad rows go, which every output and every rule asks in one place. */
import { expect, test } from 'vitest';
import { quarantineTable } from '#core/model/quarantine-table.ts';
import { tableNode } from '../../support/build-pipeline.ts';

test.each([
  ['beside the table', {}, { database: 'main.silver', name: 'orders_quarantine' }],
  ['by a name of its own', { table: 'bad' }, { database: 'main.silver', name: 'bad' }],
  ['in another schema', { database: 'x.bad' }, { database: 'x.bad', name: 'orders_quarantine' }],
  ['by its full name', { database: 'x.y', table: 'a.b.c' }, { database: 'a.b', name: 'c' }],
])('%s', (_, quarantine, place) => {
  const table = tableNode('silver.orders', '', { quarantine: { mode: 'table', ...quarantine } });
  expect(quarantineTable(table)).toEqual(place);
});

test('rows that are marked only go nowhere', () => {
  const marked = tableNode('silver.orders', '', { quarantine: { mode: 'flag', table: 'bad' } });
  expect(quarantineTable(marked)).toBeUndefined();
  expect(quarantineTable(tableNode('silver.orders', ''))).toBeUndefined();
});
