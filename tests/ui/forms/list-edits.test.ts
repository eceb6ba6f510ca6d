import { expect, test } from 'vitest';
import { duplicated, freeNameIn, moved } from '#ui/forms/fields/list-edits.ts';

test('an element moves past its neighbour', () => {
  expect(moved(['a', 'b', 'c'], 1, 0)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 1, 2)).toEqual(['a', 'c', 'b']);
});

test('a copy stands behind what it is a copy of, under a free name', () => {
  const list = [{ name: 'a' }, { name: 'a_2' }];
  expect(duplicated(list, 0)).toEqual([{ name: 'a' }, { name: 'a_3' }, { name: 'a_2' }]);
});

test('a name that is free stays', () => {
  expect(freeNameIn([{ name: 'a' }], 'b')).toBe('b');
});
