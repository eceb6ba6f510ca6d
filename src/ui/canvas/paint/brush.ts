/** What every painting function gets: where to paint, from which view, in which colours. */
import type { Box } from '#core/layout/obstacle-columns.ts';
import type { Detail } from '../detail.ts';
import type { Palette } from './palette.ts';

export interface Brush {
  readonly context: CanvasRenderingContext2D;
  readonly palette: Palette;
  /** Pixels on the screen for one unit of the canvas. */
  readonly zoom: number;
  readonly detail: Detail;
  /** What of the canvas is in sight, in its own units. */
  readonly sight: Box;
}

/** Runs a piece of painting with an opacity of its own. */
export function faded({ context }: Brush, opacity: number, paint: () => void): void {
  const before = context.globalAlpha;
  context.globalAlpha = before * opacity;
  paint();
  context.globalAlpha = before;
}

/** A line as wide as asked for, and never thinner than can be seen. */
export function seenWidth(width: number, zoom: number, least = 1): number {
  return Math.max(width, least / zoom);
}
