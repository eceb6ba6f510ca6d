/** Draws routes as the path of an SVG element. */
import type { Pen } from '../canvas/scene/link-curve.ts';

interface SvgPen extends Pen {
  /** For the `d` of a path. */
  path(): string;
}

/** Takes the calls a canvas takes, and gives the `d` of a path. */
export function createSvgPen(): SvgPen {
  const parts: string[] = [];
  return {
    moveTo: (x, y) => void parts.push(`M${x} ${y}`),
    lineTo: (x, y) => void parts.push(`L${x} ${y}`),
    bezierCurveTo: (x1, y1, x2, y2, x, y) => void parts.push(`C${x1} ${y1} ${x2} ${y2} ${x} ${y}`),
    path: () => parts.join(''),
  };
}
