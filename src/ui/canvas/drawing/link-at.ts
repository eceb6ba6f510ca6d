/** Finds the link that runs past a place of the canvas. */
import type { Point } from '#core/editing/document.ts';
import { drawRoute, type Pen } from '../scene/link-curve.ts';
import { routedLinks } from '../scene/routed-links.ts';
import type { Scene, SceneLink } from '../scene/scene.ts';

/** A curve is followed in this many straight pieces. */
const pieces = 16;

/** @param reach how far away the link may be; the nearest of several is found */
export function linkAt(scene: Scene, place: Point, reach: number): SceneLink | undefined {
  const links = routedLinks(scene);
  const around = { x: place.x - reach, y: place.y - reach, width: 2 * reach, height: 2 * reach };
  let best: { readonly link: SceneLink | undefined; readonly away: number } | undefined;
  for (const at of links.in(around)) {
    const away = distance(links.routes[at] ?? [], place);
    if (away <= reach && (!best || away < best.away)) best = { link: scene.links[at], away };
  }
  return best?.link;
}

function distance(route: Parameters<typeof drawRoute>[1], place: Point): number {
  const points = pointsAlong(route);
  let least = Infinity;
  for (let at = 1; at < points.length; at += 1) {
    const [from, to] = [points[at - 1], points[at]];
    if (from && to) least = Math.min(least, distanceToPiece(place, from, to));
  }
  return least;
}

/** Places along the drawn curve, close enough to take it for straight between them. */
export function pointsAlong(route: Parameters<typeof drawRoute>[1]): readonly Point[] {
  const points: Point[] = [];
  const pen: Pen = {
    moveTo: (x, y) => void points.push({ x, y }),
    lineTo: (x, y) => void points.push({ x, y }),
    bezierCurveTo(x1, y1, x2, y2, x, y) {
      const { x: x0, y: y0 } = points.at(-1) ?? { x, y };
      for (let step = 1; step <= pieces; step += 1) {
        const t = step / pieces;
        points.push({ x: onCurve(t, x0, x1, x2, x), y: onCurve(t, y0, y1, y2, y) });
      }
    },
  };
  drawRoute(pen, route);
  return points;
}

function onCurve(t: number, a: number, b: number, c: number, d: number): number {
  const s = 1 - t;
  return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
}

function distanceToPiece(place: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((place.x - from.x) * dx + (place.y - from.y) * dy) / length;
  const t = Math.max(0, Math.min(1, along));
  return Math.hypot(place.x - from.x - t * dx, place.y - from.y - t * dy);
}
