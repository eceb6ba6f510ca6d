/** Changes of sample rows. */
import { expect, test } from 'vitest';
import {
  withCell,
  withColumnOf,
  withColumnRenamed,
  withoutColumn,
  withoutRow,
  withRowsBelow,
} from '#core/samples/edit-rows.ts';

const rows = [
  { id: 1, name: 'a' },
  { id: 2, name: null },
];

test('a cell gets a value, null, or nothing', () => {
  expect(withCell(rows, { row: 1, column: 'name', value: 'b' })[1]).toEqual({ id: 2, name: 'b' });
  expect(withCell(rows, { row: 0, column: 'name', value: null })[0]).toEqual({ id: 1, name: null });
  expect(withCell(rows, { row: 0, column: 'name' })).toEqual([{ id: 1 }, rows[1]]);
  expect(Object.keys(withCell(rows, { row: 0, column: 'id', value: 9 })[0] ?? {})).toEqual([
    'id',
    'name',
  ]);
});

test('rows are added below another or before all, and taken away', () => {
  expect(withRowsBelow(rows, 0, [{}])).toEqual([rows[0], {}, rows[1]]);
  expect(withRowsBelow(rows, -1, [{}])).toEqual([{}, ...rows]);
  expect(withoutRow(rows, 0)).toEqual([rows[1]]);
});

test('a column is renamed in its place, and taken away', () => {
  expect(Object.keys(withColumnRenamed(rows, 'id', 'key')[0] ?? {})).toEqual(['key', 'name']);
  expect(withoutColumn(rows, 'name')).toEqual([{ id: 1 }, { id: 2 }]);
});

test('a column gets another kind as a whole, or not at all', () => {
  const texts = [{ n: '12' }, { n: null }, {}];
  expect(withColumnOf(texts, { column: 'n', from: 'text', to: 'number' })).toEqual({
    ok: true,
    rows: [{ n: 12 }, { n: null }, {}],
  });
  expect(
    withColumnOf([{ n: '1' }, { n: 'x' }], { column: 'n', from: 'text', to: 'number' }),
  ).toEqual({ ok: false, why: 'Row 2: “x” is no number.' });
  expect(
    withColumnOf([{ n: true }, { n: [1] }], { column: 'n', from: 'json', to: 'text' }),
  ).toEqual({ ok: true, rows: [{ n: 'true' }, { n: '[1]' }] });
});
