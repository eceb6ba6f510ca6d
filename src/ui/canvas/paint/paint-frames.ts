/** Paints the frames around open groups; their headings are elements. */
import type { SceneFrame } from '../scene/scene.ts';
import { type Brush, seenWidth } from './brush.ts';

/** @param frames in coordinates of the canvas; their lines are as thin at any zoom */
export function paintFrames(
  { context, palette, zoom }: Brush,
  frames: readonly SceneFrame[],
): void {
  for (const { x, y, width, height } of frames) {
    context.beginPath();
    context.roundRect(x, y, width, height, 16);
    context.fillStyle = palette.surface;
    const before = context.globalAlpha;
    context.globalAlpha = 0.55;
    context.fill();
    context.globalAlpha = before;
    context.lineWidth = seenWidth(1, zoom);
    context.strokeStyle = palette['line-strong'];
    context.stroke();
  }
}
