import { expect, test } from 'vitest';
import { columnsOf, difference } from './compare.ts';

test('rows are the same in any order, and however a point in time is written', () => {
  const expected = [{ id: 1, at: '2026-01-01T10:00:00Z' }, { id: 2 }];
  const found = [
    { id: 2, at: null },
    { id: 1, at: '2026-01-01 10:00:00' },
  ];
  expect(difference(expected, found)).toBeUndefined();
});

test('what is missing and what is too much is told', () => {
  expect(difference([{ id: 1 }, { id: 1 }], [{ id: 1 }, { id: 2 }])).toBe(
    'missing id=1\nsurplus id=2',
  );
});

test('a row that says more is looked for first', () => {
  const expected = [{ id: 1 }, { id: 1, name: 'a' }];
  expect(
    difference(expected, [
      { id: 1, name: 'a' },
      { id: 1, name: 'b' },
    ]),
  ).toBeUndefined();
});

test('null is not absent', () => {
  expect(difference([{ id: null }], [{ id: 0 }])).toBe('missing id=null\nsurplus id=0');
});

test('columns are those that any row names', () => {
  expect(columnsOf([{ a: 1 }, { b: 2, a: 3 }])).toEqual(['a', 'b']);
});
