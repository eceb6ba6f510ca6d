import { describe, expect, it } from 'vitest';
import type { Box } from '#core/layout/obstacle-columns.ts';
import { type Route, routeLinks, type Wire } from '#core/layout/route-links.ts';

const box = (x: number, y: number): Box => ({ x, y, width: 240, height: 64 });
const column = (x: number, rows: number): Box[] =>
  Array.from({ length: rows }, (_, row) => box(x, row * 96));
const only = (boxes: readonly Box[], ...wires: readonly Wire[]): readonly Route[] =>
  routeLinks(boxes, wires);

/** The level pieces of a route, which must not run over any box. */
function levelPieces(route: Route) {
  return route.slice(1).flatMap((point, at) => {
    const before = route[at];
    return before && before.y === point.y
      ? [{ y: point.y, from: Math.min(before.x, point.x), to: Math.max(before.x, point.x) }]
      : [];
  });
}

function runsOver(route: Route, boxes: readonly Box[]): boolean {
  return levelPieces(route).some(({ y, from, to }) =>
    boxes.some(
      (one) => y > one.y && y < one.y + one.height && from < one.x + one.width && to > one.x,
    ),
  );
}

describe('routing links', () => {
  it('runs straight to a neighbour', () => {
    const boxes = [box(0, 0), box(360, 0)];
    expect(only(boxes, { from: 0, to: 1 })).toEqual([
      [
        { x: 240, y: 32 },
        { x: 360, y: 32 },
      ],
    ]);
  });

  it('passes the tables of a column in between through a gap, or around them', () => {
    const boxes = [box(0, 96), ...column(360, 4), box(720, 96)];
    const [route = []] = only(boxes, { from: 0, to: 5 });
    expect(route.length).toBeGreaterThan(2);
    expect(runsOver(route, boxes)).toBe(false);
  });

  it('goes straight on where nothing is in the way', () => {
    const boxes = [box(0, 96), box(360, 500), box(720, 96)];
    expect(only(boxes, { from: 0, to: 2 })[0]).toEqual([
      { x: 240, y: 128 },
      { x: 720, y: 128 },
    ]);
  });

  it('keeps links of different tables apart in one gap, and those of one table together', () => {
    const boxes = [box(0, 0), box(0, 96), ...column(360, 2), box(720, 96), box(720, 192)];
    const [a = [], b = [], c = []] = only(
      boxes,
      { from: 0, to: 4 },
      { from: 1, to: 4 },
      { from: 0, to: 5 },
    );
    const lane = (route: Route): number | undefined => levelPieces(route)[0]?.y;
    for (const route of [a, b]) expect(lane(route)).toSatisfy((y: number) => y > 64 && y < 96);
    expect(lane(a)).not.toBe(lane(b));
    expect(lane(a)).toBe(lane(c));
  });

  it('leads a link back around both of its tables', () => {
    const boxes = [...column(0, 3), ...column(360, 3)];
    const [route = []] = only(boxes, { from: 4, to: 1 });
    expect(runsOver(route, boxes)).toBe(false);
    expect(route[0]).toEqual({ x: 600, y: 128 });
    expect(route.at(-1)).toEqual({ x: 0, y: 128 });
  });

  it('minds a table that was dragged out of its column', () => {
    const boxes = [box(0, 0), ...column(360, 3), box(500, 300), box(720, 0), box(1080, 0)];
    const [route = []] = only(boxes, { from: 0, to: 6 });
    expect(runsOver(route, boxes)).toBe(false);
  });

  it('gives the same routes for the same tables, and none for none', () => {
    const boxes = [...column(0, 5), ...column(360, 5), ...column(720, 5)];
    const wires = boxes.slice(0, 5).map((_, from) => ({ from, to: 14 - from }));
    expect(routeLinks(boxes, wires)).toEqual(routeLinks(boxes, wires));
    expect(routeLinks([], [])).toEqual([]);
  });
});
