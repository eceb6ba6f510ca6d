/** Paints the table of bad rows that hangs below its table on a dotted link. */

import { quarantinePlace } from '../quarantine-place.ts';
import type { SceneNode } from '../scene/scene.ts';
import { type Brush, seenWidth } from './brush.ts';
import { baselineIn, fitText } from './fit-text.ts';

/** @param name of the table of bad rows, which is cut to its room */
export function paintQuarantine(brush: Brush, node: SceneNode, name: string): void {
  const { context, palette, zoom, detail } = brush;
  const { x, y, width, height, stem } = quarantinePlace(node);
  context.beginPath();
  context.moveTo(stem, node.y + node.height);
  context.lineTo(stem, y + height / 2);
  context.lineTo(x, y + height / 2);
  context.lineWidth = seenWidth(1.25, zoom);
  context.strokeStyle = palette['line-control'];
  context.setLineDash([1.5, 3]);
  context.stroke();
  context.setLineDash([]);

  context.beginPath();
  context.roundRect(x, y, width, height, 5);
  context.fillStyle = palette.surface;
  context.fill();
  context.lineWidth = seenWidth(1, zoom, 0.6);
  context.strokeStyle = palette['line-strong'];
  context.stroke();
  context.beginPath();
  context.arc(x + 10, y + height / 2, 2.5, 0, 2 * Math.PI);
  context.fillStyle = palette.warning;
  context.fill();
  if (detail !== 'near' && detail !== 'middle') return;
  const size = detail === 'near' ? 10 : 13;
  context.font = `500 ${size}px ${palette.font}`;
  context.fillStyle = palette['text-muted'];
  context.fillText(fitText(context, name, width - 24), x + 17, y + baselineIn(context, height));
}
