/** What is printed is all there, can be read, and is whole on one of its pages. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printTiles, sheet } from '#ui/share/print-tiles.ts';

const picture = fc.record({
  left: fc.integer({ min: -500, max: 500 }),
  top: fc.integer({ min: -500, max: 500 }),
  width: fc.integer({ min: 300, max: 9_000 }),
  height: fc.integer({ min: 150, max: 60_000 }),
});

test('a small picture is one page', () => {
  const small = { left: 0, top: 0, width: 1_200, height: 700 };
  expect(printTiles(small)).toEqual([small]);
});

test('a high one goes on below, a wide one beside', () => {
  expect(printTiles({ left: 0, top: 0, width: 1_600, height: 4_000 })).toHaveLength(4);
  const wide = printTiles({ left: 0, top: 0, width: 4_500, height: 900 });
  expect(wide.map(({ top }) => top)).toEqual([0, 0]);
});

test('every table stands whole on some page, and large enough to be read', () => {
  const table = { width: 90, height: 64 };
  fc.assert(
    fc.property(picture, fc.nat(), fc.nat(), (whole, x, y) => {
      const tiles = printTiles(whole);
      const left = whole.left + (x % (whole.width - table.width));
      const top = whole.top + (y % (whole.height - table.height));
      const isShown = tiles.some(
        (tile) =>
          tile.left <= left &&
          tile.top <= top &&
          tile.left + tile.width >= left + table.width &&
          tile.top + tile.height >= top + table.height,
      );
      expect(isShown).toBe(true);
      for (const tile of tiles) expect(tile.width / sheet.width).toBeLessThan(9);
    }),
  );
});
