/** The grid things are put on. Closer up it is finer, so that they land where they are dropped. */
import type { Point } from '#core/editing/document.ts';

export const gridStep = 16;

/** @param zoom of the canvas; things land within 8 pixels of the screen from where they are dropped */
export function snapped({ x, y }: Point, zoom = 1): Point {
  const step = zoom > 1 ? gridStep / 2 ** Math.ceil(Math.log2(zoom)) : gridStep;
  return { x: Math.round(x / step) * step, y: Math.round(y / step) * step };
}
