/** Paints the lines that show with what a dragged node is in line. */
import { type Brush, seenWidth } from './brush.ts';
import type { Guide } from './picture.ts';

/** @param guides reach over all that is in sight */
export function paintGuides({ context, palette, zoom, sight }: Brush, guides: readonly Guide[]) {
  if (guides.length === 0) return;
  context.beginPath();
  for (const { axis, at } of guides) {
    if (axis === 'x') {
      context.moveTo(at, sight.y);
      context.lineTo(at, sight.y + sight.height);
    } else {
      context.moveTo(sight.x, at);
      context.lineTo(sight.x + sight.width, at);
    }
  }
  context.lineWidth = seenWidth(0, zoom);
  context.strokeStyle = palette.accent;
  context.setLineDash([4 / zoom, 3 / zoom]);
  context.stroke();
  context.setLineDash([]);
}
