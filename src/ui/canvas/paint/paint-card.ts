/** Paints one node as a card; near in, just as the element that takes its place looks. */
import type { Detail } from '../detail.ts';
import { roomForMark } from '../problem-marks.ts';
import type { SceneNode } from '../scene/scene.ts';
import { type Brush, faded, seenWidth } from './brush.ts';
import { baselineIn, fitText } from './fit-text.ts';
import { paintChips } from './paint-chips.ts';
import { paintConversion } from './paint-conversion.ts';
import { paintIcon } from './paint-icon.ts';
import { paintMark } from './paint-mark.ts';
import { paintQuarantine } from './paint-quarantine.ts';
import type { Picture } from './picture.ts';

/** The same as in node-frame.module.css. */
const radius = 10;
const stripWidth = 4;
const dimmed = 0.25;

interface Line {
  readonly size: number;
  readonly height: number;
  readonly weight: number;
}

interface CardLayout {
  readonly icon: { readonly side: number; readonly glyph: number; readonly top: number };
  readonly title: Line & { readonly top: number };
  readonly place: (Line & { readonly top: number }) | undefined;
  readonly hasChips: boolean;
}

/** The farther away, the less is shown, and the larger: what is there can be read. */
const layouts: Readonly<Record<Exclude<Detail, 'dots'>, CardLayout>> = {
  near: {
    icon: { side: 30, glyph: 16, top: 9 },
    title: { size: 13, height: 18, weight: 600, top: 7 },
    place: { size: 11, height: 14, weight: 400, top: 25 },
    hasChips: true,
  },
  middle: {
    icon: { side: 36, glyph: 20, top: 14 },
    title: { size: 18, height: 23, weight: 600, top: 12 },
    place: { size: 14, height: 18, weight: 400, top: 35 },
    hasChips: false,
  },
  far: {
    icon: { side: 40, glyph: 24, top: 12 },
    title: { size: 25, height: 32, weight: 600, top: 16 },
    place: undefined,
    hasChips: false,
  },
  farther: {
    icon: { side: 0, glyph: 0, top: 0 },
    title: { size: 40, height: 50, weight: 600, top: 7 },
    place: undefined,
    hasChips: false,
  },
};
const left = 12;
const gap = 10;
const right = 11;
/** Beside the sign of what became of it. */
const conversionRoom = 10;

/** Where the colour of the layer says more than what is written. */
const isFar = (detail: Detail): boolean => detail === 'far' || detail === 'farther';

/** @param node in coordinates of the canvas, as all that is painted */
export function paintCard(brush: Brush, picture: Picture, node: SceneNode): void {
  const { marks } = picture;
  const isNear = marks.near?.has(node.id) === true;
  const isDim = marks.lit !== undefined && !marks.lit.has(node.id) && !isNear;
  faded(brush, isDim ? dimmed : 1, () => {
    if (node.group) paintStack(brush, node);
    else if (!isDim) paintShadow(brush, node);
    paintBody(brush, picture, node, isDim);
  });
  paintWords(brush, picture, node, isDim);
  const face = picture.faceOf(node);
  faded(brush, isDim ? dimmed : 1, () => {
    if (face.mark) paintMark(brush, picture, node, face.mark);
    if (face.quarantine !== undefined) paintQuarantine(brush, node, face.quarantine);
  });
}

function paintShadow({ context, palette }: Brush, { x, y, width, height }: SceneNode): void {
  context.fillStyle = palette['node-shadow'];
  context.beginPath();
  context.roundRect(x - 0.5, y + 1, width + 1, height + 1, radius);
  context.fill();
}

/** The edges of two more cards below a closed group. */
function paintStack({ context, palette, zoom }: Brush, { x, y, width, height }: SceneNode): void {
  for (const [inset, drop] of [
    [1, 8],
    [0, 3.5],
  ] as const) {
    context.beginPath();
    context.roundRect(x + inset, y + drop, width - 2 * inset, height, radius);
    context.fillStyle = palette['surface-raised'];
    context.fill();
    context.lineWidth = seenWidth(1, zoom);
    context.strokeStyle = palette['line-strong'];
    context.stroke();
  }
}

function paintBody(brush: Brush, { marks, faceOf }: Picture, node: SceneNode, isDim: boolean) {
  const { context, palette, zoom, detail } = brush;
  const { x, y, width, height, band, id } = node;
  const { state } = faceOf(node);
  const layer = palette.layers[band];
  const isLoose = state === 'ghost' || state === 'unfinished';

  context.beginPath();
  context.roundRect(x, y, width, height, radius);
  context.fillStyle = state === 'ghost' ? palette.canvas : palette['surface-raised'];
  context.fill();
  if (isFar(detail) && state !== 'ghost') {
    context.fillStyle = layer.soft;
    context.fill();
  }
  if (state !== 'ghost') paintStrip(brush, node, layer.strong);

  const isChosen = marks.selected.has(id);
  const line = isChosen ? 2 : 1;
  context.beginPath();
  context.roundRect(x + 0.5, y + 0.5, width - 1, height - 1, radius - 0.5);
  context.lineWidth = seenWidth(line, zoom, isChosen ? 2 : 1);
  context.strokeStyle = borderOf(
    brush,
    { isChosen, isHovered: marks.near?.has(id) === true, isLoose },
    node,
  );
  if (isLoose) context.setLineDash([5, 3]);
  context.stroke();
  context.setLineDash([]);
  if (isChosen && !isDim) paintRing(brush, node, id === marks.active);
}

interface Standing {
  readonly isChosen: boolean;
  readonly isHovered: boolean;
  readonly isLoose: boolean;
}

function borderOf({ palette, detail }: Brush, standing: Standing, { band }: SceneNode): string {
  if (standing.isChosen) return palette.accent;
  if (standing.isHovered) return palette.layers[band].strong;
  if (standing.isLoose) return palette['line-control'];
  return isFar(detail) ? palette.layers[band].line : palette['line-strong'];
}

function paintRing({ context, palette, zoom }: Brush, node: SceneNode, isActive: boolean): void {
  const space = isActive ? 1.5 : 1;
  context.beginPath();
  context.roundRect(
    node.x - space,
    node.y - space,
    node.width + 2 * space,
    node.height + 2 * space,
    radius + space,
  );
  context.lineWidth = seenWidth(isActive ? 3 : 2, zoom, isActive ? 3 : 2);
  context.strokeStyle = palette.accent;
  context.stroke();
}

/** The colour of the layer along the left edge, in the shape of the card's corners. */
function paintStrip({ context, detail }: Brush, { x, y, height }: SceneNode, colour: string) {
  const width = isFar(detail) ? 2.5 * stripWidth : stripWidth;
  context.beginPath();
  context.roundRect(x, y, Math.max(width, radius), height, [radius, 0, 0, radius]);
  context.save();
  context.clip();
  context.fillStyle = colour;
  context.fillRect(x, y, width, height);
  context.restore();
}

function paintWords(brush: Brush, picture: Picture, node: SceneNode, isDim: boolean): void {
  const { context, palette, detail } = brush;
  if (detail === 'dots') return;
  const layout = layouts[detail];
  const face = picture.faceOf(node);
  const { side, glyph } = layout.icon;
  // Without chips, the rest stands in the middle.
  const down = node.group && detail === 'near' ? 8 : 0;
  const top = layout.icon.top + down;
  const start = node.x + (side > 0 ? left + side + gap : left + gap - 2);
  const width = node.x + node.width - right - start;
  if (side > 0) {
    faded(brush, isDim ? dimmed : 1, () =>
      paintIcon(brush, picture.iconPath(face.icon), {
        tile: { x: node.x + left, y: node.y + top, side },
        glyph,
        colours: palette.layers[node.band],
      }),
    );
  }
  const write = (text: string, line: Line & { top: number }, colour: string, room: number) => {
    context.font = `${line.weight} ${line.size}px ${palette.font}`;
    context.fillStyle = colour;
    const baseline = node.y + line.top + down + baselineIn(context, line.height);
    context.fillText(fitText(context, text, room), start, baseline);
  };
  const titleWidth = detail === 'near' ? width - roomForMark(face.mark) : width;
  write(face.title, layout.title, isDim ? palette['text-muted'] : palette.text, titleWidth);
  if (isDim) return;
  if (layout.place && face.place) {
    write(face.place, layout.place, palette['text-muted'], width);
  }
  if (!layout.hasChips) return;
  const chipsWidth = face.conversion ? width - conversionRoom : width;
  paintChips(brush, picture, face.chips, { x: start, y: node.y + 42, width: chipsWidth });
  if (face.conversion) paintConversion(brush, node, face.conversion);
}
