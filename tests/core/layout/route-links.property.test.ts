import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Box, obstacleColumns } from '#core/layout/obstacle-columns.ts';
import { routeLinks } from '#core/layout/route-links.ts';

/** Tables in columns, with room for a link between any two rows. */
const boxes = fc
  .uniqueArray(fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 12 })), {
    minLength: 2,
    maxLength: 40,
    selector: ([column, row]) => `${column} ${row}`,
  })
  .map((cells) =>
    cells.map(([column, row]): Box => ({ x: column * 360, y: row * 96, width: 240, height: 64 })),
  );

it('never runs level over a table, whatever is linked', () => {
  fc.assert(
    fc.property(boxes, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 60 }), (all, pairs) => {
      const wires = pairs
        .map(([from, to]) => ({ from: from % all.length, to: to % all.length }))
        .filter(({ from, to }) => from !== to);
      for (const route of routeLinks(all, wires)) {
        for (const [at, point] of route.entries()) {
          const before = route[at - 1];
          if (!before || before.y !== point.y) continue;
          const [left, right] = [Math.min(before.x, point.x), Math.max(before.x, point.x)];
          const hit = all.find(
            (one) =>
              point.y > one.y &&
              point.y < one.y + one.height &&
              left < one.x + one.width &&
              right > one.x,
          );
          expect(hit).toBeUndefined();
        }
      }
    }),
  );
});

it('finds columns that do not overlap, each table in one of them', () => {
  fc.assert(
    fc.property(boxes, (all) => {
      const columns = obstacleColumns(all);
      for (const [at, { left }] of columns.entries()) {
        expect(left).toBeGreaterThanOrEqual(columns[at - 1]?.right ?? Number.NEGATIVE_INFINITY);
      }
      for (const { x } of all) expect(columns.some(({ left }) => left === x)).toBe(true);
    }),
  );
});
