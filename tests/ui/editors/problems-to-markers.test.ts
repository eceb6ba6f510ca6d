/** Problems of a text are marked where they are, over the word they begin at. */
import { expect, test } from 'vitest';
import type { Problem } from '#core/compiler.ts';
import { problemsToMarkers } from '#ui/editors/problems-to-markers.ts';

const text = '{\r\n  "table": tru,\r\n}';
const problem: Problem = { code: 'c', severity: 'error', message: 'Wrong.', line: 2, column: 12 };

test('a mark covers the word', () => {
  expect(problemsToMarkers([problem], text)).toEqual([
    {
      severity: 8,
      message: 'Wrong.',
      code: 'c',
      startLineNumber: 2,
      startColumn: 12,
      endLineNumber: 2,
      endColumn: 15,
    },
  ]);
});

test('a quoted key is one word, and the hint is told as well', () => {
  const [mark] = problemsToMarkers([{ ...problem, column: 3, hint: 'Mend it.' }], text);
  expect(mark).toMatchObject({ endColumn: 10, message: 'Wrong. Mend it.' });
});

test('problems without a line in the text have no mark', () => {
  const { line: _, ...placeless } = problem;
  expect(problemsToMarkers([placeless, { ...problem, line: 9 }], text)).toEqual([]);
});
