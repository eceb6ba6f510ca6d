/** Counts, sizes and times read as people write them. */

import { expect, test } from 'vitest';
import { counted } from '#core/text/wording.ts';
import { formatSize, formatTime } from '#ui/shared/count-words.ts';

test('one is one, and thousands are grouped', () => {
  expect(counted(1, 'table')).toBe('1 table');
  expect(counted(0, 'table')).toBe('0 tables');
  expect(counted(45_000, 'entry', 'entries')).toBe('45,000 entries');
});

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1.0 kB'],
  [9_949, '9.9 kB'],
  [9_950, '10 kB'],
  [18_200_000, '18 MB'],
])('%i bytes are %s', (bytes, words) => {
  expect(formatSize(bytes)).toBe(words);
});

test('times have two digits each', () => {
  expect(formatTime(new Date(2026, 10, 21, 9, 4).getTime())).toBe('09:04');
});
