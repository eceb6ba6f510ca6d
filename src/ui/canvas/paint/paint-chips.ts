/** Paints the chips of a card in a row, as far as there is room. */
import type { Chip } from '../node-views/define.ts';
import type { Brush } from './brush.ts';
import { baselineIn, fitText } from './fit-text.ts';
import { strokeIcon } from './paint-icon.ts';
import type { Palette } from './palette.ts';
import type { Picture } from './picture.ts';

/** The same as in node-frame.module.css. */
const height = 15;
const padding = 5;
const gap = 4;
const glyph = 10;
/** A chip narrower than this says nothing. */
const leastWidth = 26;

interface Row {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/**
 * @param row where they stand, in coordinates of the canvas; a chip too narrow to be read is left
 * out
 */
export function paintChips(brush: Brush, picture: Picture, chips: readonly Chip[], row: Row): void {
  const { context, palette } = brush;
  context.font = `500 10px ${palette.font}`;
  const end = row.x + row.width;
  let x = row.x;
  for (const chip of chips) {
    const room = end - x;
    if (room < leastWidth) return;
    x += paintChip(brush, picture, chip, { x, y: row.y, width: room }) + gap;
  }
}

/** @returns its width */
function paintChip(brush: Brush, { iconPath }: Picture, chip: Chip, { x, y, width }: Row): number {
  const { context, palette } = brush;
  const { ground, ink } = coloursOf(chip, palette);
  const iconWidth = chip.icon ? glyph + 3 : 0;
  const text = fitText(context, chip.text, width - 2 * padding - iconWidth);
  const whole = context.measureText(text).width + 2 * padding + iconWidth;
  context.beginPath();
  context.roundRect(x, y, whole, height, 4);
  context.fillStyle = ground;
  context.fill();
  if (chip.icon) {
    const place = { x: x + padding, y: y + (height - glyph) / 2 };
    strokeIcon(brush, iconPath(chip.icon), { ...place, glyph, colour: ink });
  }
  context.fillStyle = ink;
  context.fillText(text, x + padding + iconWidth, y + baselineIn(context, height));
  return whole;
}

function coloursOf({ tone }: Chip, palette: Palette): { ground: string; ink: string } {
  if (tone === 'accent') return { ground: palette['accent-soft'], ink: palette.accent };
  if (tone === 'warning') return { ground: palette['warning-soft'], ink: palette.warning };
  return { ground: palette.pressed, ink: palette['text-muted'] };
}
