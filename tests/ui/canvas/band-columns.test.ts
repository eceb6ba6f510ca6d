import { expect, it } from 'vitest';
import { bandColumns } from '#ui/canvas/band-columns.ts';

it('gives each band a column around its nodes, and touching columns', () => {
  const columns = bandColumns(
    [
      { band: 'sources', x: 0 },
      { band: 'bronze', x: 400 },
      { band: 'silver', x: 800 },
      { band: 'silver', x: 1100 },
      { band: 'gold', x: 1500 },
      { band: 'sinks', x: 1900 },
    ],
    240,
  );
  expect(columns.map(({ count }) => count)).toEqual([1, 1, 2, 1, 1]);
  for (const [at, column] of columns.entries()) {
    expect(column.right).toBeGreaterThan(column.left);
    if (at > 0) expect(column.left).toBe(columns[at - 1]?.right);
  }
  expect(columns[2]).toMatchObject({ left: 720, right: 1420 });
});

it('gives an empty band the room between its neighbours, and one at the end its own', () => {
  const columns = bandColumns(
    [
      { band: 'bronze', x: 0 },
      { band: 'gold', x: 1000 },
    ],
    240,
  );
  const [sources, bronze, silver, gold, sinks] = columns;
  expect(silver).toMatchObject({ count: 0, left: bronze?.right, right: gold?.left });
  expect(sources?.right).toBe(bronze?.left);
  expect(sinks).toMatchObject({ left: gold?.right });
  expect((sinks?.right ?? 0) - (sinks?.left ?? 0)).toBe(300);
});

it('stands with no nodes at all', () => {
  const widths = bandColumns([], 240).map(({ left, right }) => right - left);
  expect(widths).toEqual([300, 300, 300, 300, 300]);
});
