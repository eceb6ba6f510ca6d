/** Paints the sign of what became of a node's legacy keys; its shape differs, not only its colour. */
import type { ConversionState } from '#core/migration/conversion-state.ts';
import type { SceneNode } from '../scene/scene.ts';
import type { Brush } from './brush.ts';

const radius = 3.5;

/**
 * @param state a diamond for what is undecided or lost, a disc for the rest; hollow for lost and
 * noted
 */
export function paintConversion(
  { context, palette }: Brush,
  node: SceneNode,
  state: ConversionState,
): void {
  const x = node.x + node.width - 13.5;
  const y = node.y + node.height - 12.5;
  const isOpen = state === 'undecided' || state === 'lost';
  context.beginPath();
  if (isOpen) {
    const reach = radius * Math.SQRT2;
    context.moveTo(x, y - reach);
    context.lineTo(x + reach, y);
    context.lineTo(x, y + reach);
    context.lineTo(x - reach, y);
    context.closePath();
  } else {
    context.arc(x, y, state === 'noted' ? radius - 0.75 : radius, 0, 2 * Math.PI);
  }
  const colour = isOpen ? palette.warning : palette.success;
  if (state === 'noted' || state === 'lost') {
    context.lineWidth = 1.5;
    context.strokeStyle = colour;
    context.stroke();
  } else {
    context.fillStyle = colour;
    context.fill();
  }
}
