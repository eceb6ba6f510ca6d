import { expect, it } from 'vitest';
import { counted, listed, oneLine } from '#core/text/wording.ts';

it('lists words as a sentence does', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed)).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ]);
});

it('counts in singular and plural', () => {
  expect([counted(1, 'table'), counted(0, 'table'), counted(2, 'entry', 'entries')]).toEqual([
    '1 table',
    '0 tables',
    '2 entries',
  ]);
});

it('puts what stands in a comment on one line', () => {
  expect(oneLine('a\r\n b\u0085c\u2028d\u0000e')).toBe('a b c d e');
});
