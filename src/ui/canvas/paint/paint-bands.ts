/** Paints the bands: a tinted column each, over the whole height, and the dots of the grid. */
import type { BandColumn } from '../band-columns.ts';
import type { Palette } from './palette.ts';

interface Window {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
}

const dotPitch = 32;
/** Dots closer to each other than this, in pixels, are noise. */
const leastPitch = 16;

/** In pixels of the screen, so that edges stay crisp at any zoom. */
export function paintBands(
  context: CanvasRenderingContext2D,
  window: Window,
  palette: Palette,
  columns: readonly BandColumn[],
): void {
  const { x, zoom, height } = window;
  for (const { band, left, right } of columns) {
    const start = Math.round(x + left * zoom);
    const end = Math.round(x + right * zoom);
    context.fillStyle = palette.layers[band].band;
    context.fillRect(start, 0, end - start, height);
    context.fillStyle = palette.line;
    context.fillRect(start, 0, 1, height);
    context.fillRect(end, 0, 1, height);
  }
  if (dotPitch * zoom >= leastPitch) paintDots(context, window, palette.dots);
}

function paintDots(context: CanvasRenderingContext2D, window: Window, colour: string): void {
  const { x, y, zoom, width, height } = window;
  const pitch = dotPitch * zoom;
  const firstX = ((x % pitch) + pitch) % pitch;
  const firstY = ((y % pitch) + pitch) % pitch;
  context.fillStyle = colour;
  for (let left = firstX; left < width; left += pitch) {
    for (let top = firstY; top < height; top += pitch) context.fillRect(left, top, 1, 1);
  }
}
