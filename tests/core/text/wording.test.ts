import { expect, it } from 'vitest';
import { counted, excerpt, listed, oneLine } from '#core/text/wording.ts';

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

it('quotes of a long text what a sentence bears', () => {
  expect(excerpt('id IS NOT NULL')).toBe('id IS NOT NULL');
  expect(excerpt('CASE\n  WHEN a > 1 THEN b\n  ELSE c\nEND', 20)).toBe('CASE WHEN a > 1 …');
  expect(excerpt('x'.repeat(100), 20)).toBe(`${'x'.repeat(20)} …`);
  expect(excerpt('😀'.repeat(20), 21)).toBe(`${'😀'.repeat(10)} …`);
});
