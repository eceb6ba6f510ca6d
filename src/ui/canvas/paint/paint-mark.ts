/** Paints the count of a node's problems: beside its name near in, as a badge farther out. */
import { CircleAlert, TriangleAlert } from 'lucide-react';
import type { ProblemMark } from '../problem-marks.ts';
import type { SceneNode } from '../scene/scene.ts';
import type { Brush } from './brush.ts';
import { baselineIn } from './fit-text.ts';
import { strokeIcon } from './paint-icon.ts';
import type { Picture } from './picture.ts';

const lineHeight = 16;
/** The badge is at least this high on the screen. */
const badgeHeight = 15;

/** @param mark errors are counted before warnings: the worse of both is shown */
export function paintMark(
  brush: Brush,
  { iconPath }: Picture,
  { x, y, width }: SceneNode,
  { errors, warnings }: ProblemMark,
): void {
  const { context, palette, zoom, detail } = brush;
  const isNear = detail === 'near';
  const scale = isNear ? 1 : Math.min(2.6, Math.max(1.35, badgeHeight / lineHeight / zoom));
  const text = `${errors > 0 ? errors : warnings}`;
  const colour = errors > 0 ? palette.error : palette.warning;
  const glyph = 12;
  context.save();
  // Farther out it sticks out at the corner, so that the name stays free.
  context.translate(x + width + (isNear ? -9 : 4 * scale), y + (isNear ? 7 : -2));
  context.scale(scale, scale);
  context.font = `600 11px ${palette.font}`;
  const textWidth = context.measureText(text).width;
  const whole = glyph + 3 + textWidth;
  if (!isNear) {
    context.beginPath();
    context.roundRect(-whole - 5, -lineHeight / 2, whole + 10, lineHeight, lineHeight / 2);
    context.fillStyle = palette['surface-raised'];
    context.fill();
    context.lineWidth = 1;
    context.strokeStyle = colour;
    context.stroke();
    context.translate(0, -lineHeight / 2);
  }
  const icon = errors > 0 ? CircleAlert : TriangleAlert;
  strokeIcon(brush, iconPath(icon), { x: -whole, y: 2, glyph, colour });
  context.fillStyle = colour;
  context.fillText(text, -textWidth, baselineIn(context, lineHeight));
  context.restore();
}
