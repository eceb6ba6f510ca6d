/** Imports stand together as linters want them. */
import { expect, test } from 'vitest';
import { printImports } from '#core/python/imports.ts';

test('what Python brings comes first, whole modules before names out of them', () => {
  const text = printImports([
    { module: 'pyspark', name: 'pipelines', alias: 'dp' },
    { module: 'datetime', name: 'datetime' },
    { module: 're' },
    { module: 'os' },
    { module: 're' },
  ]);
  expect(text).toBe(
    'import os\nimport re\nfrom datetime import datetime\n\nfrom pyspark import pipelines as dp\n',
  );
});

test('names of one module share a line: constants, classes, functions', () => {
  const names = ['tidy', 'Rows10', 'check', 'Rows9', 'ALL', 'tidy'];
  const text = printImports([
    ...names.map((name) => ({ module: 'lib.rows', name })),
    { module: 'lib.rows', name: 'expr', alias: 'expr_2' },
    { module: 'Lab', name: 'a' },
  ]);
  expect(text).toBe(
    'from Lab import a\nfrom lib.rows import ALL, Rows9, Rows10, check, tidy\nfrom lib.rows import expr as expr_2\n',
  );
});

test('a line that is too long has a line for each name', () => {
  const name = 'n'.repeat(40);
  const text = printImports(['a', 'b'].map((end) => ({ module: 'lib', name: name + end })));
  expect(text).toBe(`from lib import (\n    ${name}a,\n    ${name}b,\n)\n`);
});
