/** The curve of a link through the points of its route. */
import type { Point } from '#core/editing/document.ts';
import type { Route } from '#core/layout/route-links.ts';

/** What a curve is drawn with: a path of a 2D canvas has these. */
export interface Pen {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void;
}

/** How far a turn back stands out. */
const turn = 48;

/** The link leaves its first point and reaches its last one rightward, and is level at all others. */
export function drawRoute(pen: Pen, route: Route): void {
  const [start] = route;
  if (!start) return;
  pen.moveTo(start.x, start.y);
  for (let at = 1; at < route.length; at += 1) {
    const from = route[at - 1];
    const to = route[at];
    if (from && to) drawPiece(pen, from, headingAt(route, at - 1), to, headingAt(route, at));
  }
}

/** 1 rightward, −1 leftward: as the level piece of the route at this point runs. */
function headingAt(route: Route, at: number): number {
  if (at === 0 || at === route.length - 1) return 1;
  const [before, here, after] = [route[at - 1], route[at], route[at + 1]];
  if (here && after && after.y === here.y) return Math.sign(after.x - here.x) || 1;
  if (here && before && before.y === here.y) return Math.sign(here.x - before.x) || 1;
  return 1;
}

function drawPiece(pen: Pen, from: Point, out: number, to: Point, into: number): void {
  const ahead = (to.x - from.x) * out;
  if (from.y === to.y && out === into && ahead >= 0) {
    pen.lineTo(to.x, to.y);
    return;
  }
  const bend = out === into && ahead > 0 ? Math.min(ahead / 2, 160) : turn;
  pen.bezierCurveTo(from.x + bend * out, from.y, to.x - bend * into, to.y, to.x, to.y);
}
