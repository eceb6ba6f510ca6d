/** Lines of cells, as spreadsheets and CSV files write them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDelimited } from '#core/text/read-delimited.ts';

test.each([
  ['commas', 'a,b\n1,2\n'],
  ['semicolons', 'a;b\r\n1;2'],
  ['tabs', 'a\tb\n1\t2'],
])('reads cells divided by %s', (_, text) => {
  expect(readDelimited(text)).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
});

test('a quote inside a cell that does not begin with one is a letter', () => {
  expect(readDelimited('5" pipe,"half" done')).toEqual([['5" pipe', '"half" done']]);
});

test('any cells come back from CSV that quotes them', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ';', '\t', ' ') });
  const line = fc.array(cell, { minLength: 2, maxLength: 2 });
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(fc.array(line, { minLength: 1 }), (lines) => {
      const text = lines.map((cells) => cells.map(quoted).join(',')).join('\n');
      const said = lines.filter((cells) => cells.some((one) => one !== ''));
      // What divides cells is told by the first line, which names columns.
      expect(readDelimited(`x,y\n${text}`)).toEqual([['x', 'y'], ...said]);
    }),
  );
});
