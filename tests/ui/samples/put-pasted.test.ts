/** Where pasted rows and cells come to stand. */
import { expect, test } from 'vitest';
import { putPasted } from '#ui/samples/put-pasted.ts';

const columns = [
  { name: 'id', kind: 'number', isUsed: true },
  { name: 'name', kind: 'text', isUsed: true },
] as const;
const rows = [
  { id: 1, name: 'a' },
  { id: 2, name: 'b' },
];

test('rows come below the one that is at hand', () => {
  const put = putPasted({ columns }, { ok: true, rows: [{ id: 9 }] }, { row: 0, column: 1 });
  expect(put.ok && put.change(rows)).toEqual([rows[0], { id: 9 }, rows[1]]);
});

test('cells go over those there are, and on below the last row', () => {
  const cells = [['x'], ['7'], ['']];
  const put = putPasted({ columns }, { ok: true, cells }, { row: 1, column: 1 });
  expect(put.ok && put.change(rows)).toEqual([rows[0], { id: 2, name: 'x' }, { name: '7' }, {}]);
});

test('cells that reach past the last column are refused with the reason', () => {
  const put = putPasted({ columns }, { ok: true, cells: [['1', '2']] }, { row: 0, column: 1 });
  expect(!put.ok && put.why).toContain('A row has 2 cells, and from name on there is 1 column.');
});
