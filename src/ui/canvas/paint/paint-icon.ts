/** Paints an icon on a tile in the colours of its layer. */
import type { Brush } from './brush.ts';
import type { LayerColours } from './palette.ts';

interface Placed {
  readonly tile: { readonly x: number; readonly y: number; readonly side: number };
  /** Width of the icon on the tile. */
  readonly glyph: number;
  readonly colours: LayerColours;
}

/** Icons are drawn on a square of this size. */
const drawnOn = 24;

/** @param path absent: the tile stays empty until the icons are there */
export function paintIcon(brush: Brush, path: Path2D | undefined, placed: Placed): void {
  const { context } = brush;
  const { tile, glyph, colours } = placed;
  context.beginPath();
  context.roundRect(tile.x, tile.y, tile.side, tile.side, 8);
  context.fillStyle = colours.soft;
  context.fill();
  const space = (tile.side - glyph) / 2;
  strokeIcon(brush, path, { x: tile.x + space, y: tile.y + space, glyph, colour: colours.strong });
}

interface Glyph {
  readonly x: number;
  readonly y: number;
  readonly glyph: number;
  readonly colour: string;
}

/** Without a tile. Nothing is painted until the icons are there. */
export function strokeIcon(
  { context }: Brush,
  path: Path2D | undefined,
  { x, y, glyph, colour }: Glyph,
): void {
  if (!path) return;
  context.save();
  context.translate(x, y);
  context.scale(glyph / drawnOn, glyph / drawnOn);
  context.lineWidth = 2;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.strokeStyle = colour;
  context.stroke(path);
  context.restore();
}
