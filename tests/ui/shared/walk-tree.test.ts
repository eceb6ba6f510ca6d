/** Keys walk a tree of files the way trees everywhere are walked. */
import { expect, test } from 'vitest';
import { fileTreeOf, rowsOf } from '#ui/shared/file-tree.ts';
import { walkTree } from '#ui/shared/walk-tree.ts';

const tree = fileTreeOf([
  { path: 'src/one.json', size: 1 },
  { path: 'zebra.yml', size: 1 },
]);
const open = rowsOf(tree, { isOpen: () => true });
const closed = rowsOf(tree, { isOpen: () => false });

test('up and down stop at the ends', () => {
  expect(walkTree('ArrowDown', open, 2)).toEqual({ to: 2 });
  expect(walkTree('ArrowUp', open, 0)).toEqual({ to: 0 });
  expect(walkTree('End', open, 0)).toEqual({ to: 2 });
});

test('right opens a folder, then goes into it; left goes out, then closes it', () => {
  expect(walkTree('ArrowRight', closed, 0)).toEqual({ turn: 'src' });
  expect(walkTree('ArrowRight', open, 0)).toEqual({ to: 1 });
  expect(walkTree('ArrowLeft', open, 1)).toEqual({ to: 0 });
  expect(walkTree('ArrowLeft', open, 0)).toEqual({ turn: 'src' });
});

test('a file at the top has nothing to its left or right', () => {
  expect(walkTree('ArrowLeft', open, 2)).toBeUndefined();
  expect(walkTree('ArrowRight', open, 2)).toBeUndefined();
});

test('Enter opens the row', () => {
  expect(walkTree('Enter', open, 1)).toEqual({ open: open[1] });
});
