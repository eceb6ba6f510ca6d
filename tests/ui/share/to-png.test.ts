import { expect, test } from 'vitest';
import { scaleFor } from '#ui/share/to-png.ts';

test('a small picture is drawn twice as sharp', () => {
  expect(scaleFor(800, 600, 2)).toBe(2);
});

test('a picture no browser could draw is made smaller', () => {
  expect(scaleFor(40_000, 1_000, 2)).toBeCloseTo(0.4);
  const scale = scaleFor(20_000, 20_000, 2);
  expect(20_000 * scale * 20_000 * scale).toBeLessThanOrEqual(120_000_000 + 1);
});
