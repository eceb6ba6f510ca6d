/** Paints the whole canvas: bands, frames of groups, links and the nodes that are no elements. */
import type { Viewport } from '@xyflow/react';
import { detailAt } from '../detail.ts';
import type { Brush } from './brush.ts';
import { paintBands } from './paint-bands.ts';
import { paintFrames } from './paint-frames.ts';
import { paintGuides } from './paint-guides.ts';
import { paintLinks } from './paint-links.ts';
import { paintNodes } from './paint-nodes.ts';
import type { Palette } from './palette.ts';
import type { Picture } from './picture.ts';

interface Surface {
  readonly context: CanvasRenderingContext2D;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Device pixels for one CSS pixel. */
  readonly ratio: number;
}

/** @param ratio of pixels of the screen to those of CSS */
export function paintScene(
  { context, width, height, ratio }: Surface,
  { x, y, zoom }: Viewport,
  palette: Palette,
  picture: Picture,
): void {
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.globalAlpha = 1;
  context.fillStyle = palette.canvas;
  context.fillRect(0, 0, width, height);
  paintBands(context, { x, y, zoom, width, height }, palette, picture.columns);

  const scale = ratio * zoom;
  context.setTransform(scale, 0, 0, scale, ratio * x, ratio * y);
  const sight = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
  const brush: Brush = { context, palette, zoom, sight, detail: detailAt(zoom) };
  paintFrames(brush, picture.scene.frames);
  paintLinks(brush, picture);
  paintNodes(brush, picture);
  paintGuides(brush, picture.drag?.guides ?? []);
}
