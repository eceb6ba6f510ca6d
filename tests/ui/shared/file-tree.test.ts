/** A list of paths becomes a tree of folders, rows and sums. */
import { expect, test } from 'vitest';
import { fileTreeOf, foldersAbove, rowsOf } from '#ui/shared/file-tree.ts';

const tree = fileTreeOf([
  { path: 'databricks.yml', size: 10 },
  { path: 'src/b/two.json', size: 3 },
  { path: 'src/a/one.json', size: 4 },
]);

const shown = (open: readonly string[]) =>
  rowsOf(tree, { isOpen: (folder) => open.includes(folder) }).map(
    ({ level, name }) => `${level} ${name}`,
  );

test('folders come before files, and only open ones show what is in them', () => {
  expect(shown([])).toEqual(['1 src', '1 databricks.yml']);
  expect(shown(['src'])).toEqual(['1 src', '2 a', '2 b', '1 databricks.yml']);
  expect(shown(['src', 'src/b'])).toEqual([
    '1 src',
    '2 a',
    '2 b',
    '3 two.json',
    '1 databricks.yml',
  ]);
});

test('a folder has the size and the count of all files in it', () => {
  expect(rowsOf(tree, { isOpen: () => false })[0]).toMatchObject({
    size: 7,
    fileCount: 2,
    isOpen: false,
  });
});

test('files and folders stand by name, numbers by their size, unless they keep their order', () => {
  const paths = ['t_10.json', 't_2.json', 's_10/a.json', 's_2/a.json'];
  const numbered = fileTreeOf(paths.map((path) => ({ path })));
  const names = (keepsOrder: boolean): readonly string[] =>
    rowsOf(numbered, { isOpen: () => false, keepsOrder }).map(({ name }) => name);
  expect(names(false)).toEqual(['s_2', 's_10', 't_2.json', 't_10.json']);
  expect(names(true)).toEqual(['t_10.json', 't_2.json', 's_10', 's_2']);
});

test('rows know their place among their siblings', () => {
  const [, a, , b] = rowsOf(tree, { isOpen: () => true });
  expect(a).toMatchObject({ name: 'a', position: 1, siblings: 2 });
  expect(b).toMatchObject({ name: 'b', position: 2, siblings: 2 });
});

test('folders above a file are named from the outside in', () => {
  expect(foldersAbove('src/a/one.json')).toEqual(['src', 'src/a']);
  expect(foldersAbove('databricks.yml')).toEqual([]);
});
