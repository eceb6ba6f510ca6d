/** Lines and columns of offsets, whatever the line ends are. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineMapOf } from '#core/text/line-map.ts';

test.each([
  [
    'LF',
    'ab\ncd\n',
    [
      [0, 1, 1],
      [2, 1, 3],
      [3, 2, 1],
      [6, 3, 1],
    ],
  ],
  [
    'CRLF',
    'ab\r\ncd',
    [
      [2, 1, 3],
      [3, 1, 4],
      [4, 2, 1],
      [6, 2, 3],
    ],
  ],
  [
    'CR',
    'a\rb\r\rc',
    [
      [0, 1, 1],
      [2, 2, 1],
      [4, 3, 1],
      [5, 4, 1],
    ],
  ],
  [
    'mixed',
    'a\n\r\nb\r',
    [
      [2, 2, 1],
      [4, 3, 1],
      [6, 4, 1],
    ],
  ],
  ['nothing', '', [[0, 1, 1]]],
])('%s', (_, text, places) => {
  const map = lineMapOf(text);
  for (const [offset = 0, line, column] of places) {
    expect(map.positionAt(offset)).toEqual({ line, column });
  }
});

test('an offset outside the text counts as its nearest end', () => {
  const map = lineMapOf('ab\ncd');
  expect(map.positionAt(-5)).toEqual({ line: 1, column: 1 });
  expect(map.positionAt(99)).toEqual({ line: 2, column: 3 });
});

test('the line is one more than the line ends before the offset', () => {
  const text = fc
    .array(fc.constantFrom('a', '\n', '\r', '\r\n', 'é'))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, fc.nat(), (whole, at) => {
      const offset = at % (whole.length + 1);
      const insideLineEnd = whole.slice(offset - 1, offset + 1) === '\r\n';
      const before = whole.slice(0, insideLineEnd ? offset - 1 : offset).split(/\r\n|\r|\n/);
      expect(lineMapOf(whole).positionAt(offset).line).toBe(before.length);
    }),
  );
});
