/** Paints the table of bad rows that hangs below its table on a dotted link. */

import { quarantinePlace } from '../quarantine-place.ts';
import type { SceneNode } from '../scene/scene.ts';
import { type Brush, seenWidth } from './brush.ts';
import { baselineIn, fitText } from './fit-text.ts';

export function paintQuarantine(brush: Brush, node: SceneNode, name: string): void {
  const { context, palette, zoom, detail } = brush;
  const { x, y, width, height, stem } = quarantinePlace(node);
  context.beginPath();
  context.moveTo(stem, node.y + node.height);
  context.lineTo(stem, y + height / 2);
  context.lineTo(x, y + height / 2);
  context.lineWidth = seenWidth(1.25, zoom);
  context.strokeStyle = palette.warning;
  context.setLineDash([1.5, 3]);
  context.stroke();
  context.setLineDash([]);

  context.beginPath();
  context.roundRect(x, y, width, height, 5);
  context.fillStyle = palette['warning-soft'];
  context.fill();
  context.lineWidth = seenWidth(1, zoom, 0.6);
  context.strokeStyle = palette.warning;
  context.stroke();
  if (detail === 'far') return;
  const size = detail === 'near' ? 10 : 13;
  context.font = `500 ${size}px ${palette.font}`;
  context.fillStyle = palette.warning;
  context.fillText(fitText(context, name, width - 12), x + 6, y + baselineIn(context, height));
}
