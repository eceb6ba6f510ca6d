import { expect, test } from 'vitest';
import { cutMiddle, escapeXml } from '#core/picture/svg-text.ts';

test('cuts the middle of a long name, and no character in two', () => {
  expect(cutMiddle('short', 10)).toBe('short');
  expect(cutMiddle('a_very_long_table_name', 11)).toBe('a_ver…_name');
  expect(cutMiddle('😀😀😀😀😀', 3)).toBe('😀…😀');
});

test('gives nothing that XML forbids', () => {
  expect(escapeXml('a\u0000b\u{1f600}<')).toBe('a b\u{1f600}&lt;');
});
