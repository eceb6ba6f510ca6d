/** Keys walk trees of files and of tables the way trees everywhere are walked. */
import { expect, test } from 'vitest';
import { fileTreeOf, rowsOf } from '#ui/shared/file-tree.ts';
import { type WalkedRow, walkTree } from '#ui/shared/walk-tree.ts';

const tree = fileTreeOf([
  { path: 'src/one.json', size: 1 },
  { path: 'zebra.yml', size: 1 },
]);
const open = rowsOf(tree, { isOpen: () => true });
const closed = rowsOf(tree, { isOpen: () => false });

const plain = { ctrlKey: false, metaKey: false, altKey: false };
const walked = (key: string, rows: readonly WalkedRow[], at: number) =>
  walkTree({ ...plain, key }, rows, at);

test('up and down stop at the ends', () => {
  expect(walked('ArrowDown', open, 2)).toBe(2);
  expect(walked('ArrowUp', open, 0)).toBe(0);
  expect(walked('End', open, 0)).toBe(2);
});

test('right opens a folder, then goes into it; left goes out, then closes it', () => {
  expect(walked('ArrowRight', closed, 0)).toBe('open');
  expect(walked('ArrowRight', open, 0)).toBe(1);
  expect(walked('ArrowLeft', open, 1)).toBe(0);
  expect(walked('ArrowLeft', open, 0)).toBe('open');
});

test('a file at the top has nothing to its left or right', () => {
  expect(walked('ArrowLeft', open, 2)).toBeUndefined();
  expect(walked('ArrowRight', open, 2)).toBeUndefined();
});

test('Enter opens the row', () => {
  expect(walked('Enter', open, 1)).toBe('open');
});

test('a letter goes to the next row that begins with it, and around', () => {
  expect(walked('z', open, 0)).toBe(2);
  expect(walked('S', open, 2)).toBe(0);
  expect(walked('x', open, 0)).toBeUndefined();
  expect(walked('F5', open, 0)).toBeUndefined();
});

test('a key beside Ctrl or Alt is left to the window', () => {
  expect(walkTree({ ...plain, key: 'z', ctrlKey: true }, open, 0)).toBeUndefined();
  expect(walkTree({ ...plain, key: 'ArrowLeft', altKey: true }, open, 1)).toBeUndefined();
});
