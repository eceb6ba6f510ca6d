/**
 * Leads links from node to node around the others: straight through the openings of the columns in
 * between, and in a curve where there is room between two columns. The same nodes and links always
 * give the same routes.
 */
import type { Point } from '#core/editing/document.ts';
import { groupBy } from '#core/model/group-by.ts';
import { type Crossing, chooseLanes } from './choose-lanes.ts';
import { type Box, columnAt, type ObstacleColumn, obstacleColumns } from './obstacle-columns.ts';

/** Numbers of the boxes a link leaves and reaches. */
export interface Wire {
  readonly from: number;
  readonly to: number;
}

/**
 * Where a link passes, the end of its first node and the start of its last among them. It is
 * level at each of these points: straight from one to the next at the same height, else a curve.
 */
export type Route = readonly Point[];

/** How far beside a column a link is level. */
const overhang = 10;

/** @returns a route for each link, in their order */
export function routeLinks(boxes: readonly Box[], wires: readonly Wire[]): readonly Route[] {
  const columns = obstacleColumns(boxes);
  const ends = wires.map((wire) => endsOf(wire, boxes));
  const places = boxes.map(({ x, width }) => columnAt(columns, x + width / 2));
  const crossings = ends.flatMap(({ start, end }, link) => {
    const { from, to } = wires[link] ?? { from: 0, to: 0 };
    return crossed(places[from] ?? 0, places[to] ?? 0, end.x < start.x).map(
      (column, step): Crossing => ({ link, step, column, from, start: start.y, end: end.y }),
    );
  });
  const lanes = chooseLanes(columns, crossings);
  const passed = groupBy(crossings, ({ link }) => link);
  return ends.map(({ start, end }, link) => {
    const between = (passed.get(link) ?? []).flatMap((crossing) =>
      alongColumn(columns[crossing.column], lanes.get(crossing) ?? 0, end.x < start.x),
    );
    return simplified([start, ...between, end]);
  });
}

/** Straight from one node to another, whatever stands between. */
export function directRoute(from: Box, to: Box): Route {
  const start = { x: from.x + from.width, y: from.y + from.height / 2 };
  return [start, { x: to.x, y: to.y + to.height / 2 }];
}

function endsOf({ from, to }: Wire, boxes: readonly Box[]) {
  const nowhere = { x: 0, y: 0, width: 0, height: 0 };
  const [start, end] = directRoute(boxes[from] ?? nowhere, boxes[to] ?? nowhere);
  return { start: start ?? nowhere, end: end ?? nowhere };
}

/**
 * The columns a link passes, in the order it does: those between its ends; of one that leads back,
 * the columns of its ends too, around which it has to go.
 */
function crossed(from: number, to: number, isBack: boolean): readonly number[] {
  const count = isBack ? from - to + 1 : to - from - 1;
  return Array.from({ length: Math.max(0, count) }, (_, step) =>
    isBack ? from - step : from + 1 + step,
  );
}

function alongColumn(
  column: ObstacleColumn | undefined,
  y: number,
  isBack: boolean,
): readonly Point[] {
  if (!column) return [];
  const sides = [
    { x: column.left - overhang, y },
    { x: column.right + overhang, y },
  ];
  return isBack ? sides.reverse() : sides;
}

/** Leaves out the points in the middle of a straight line. */
function simplified(points: readonly Point[]): Route {
  return points.filter(({ x, y }, at) => {
    const before = points[at - 1];
    const after = points[at + 1];
    if (!before || !after || before.y !== y || after.y !== y) return true;
    return (x - before.x) * (after.x - x) <= 0;
  });
}
