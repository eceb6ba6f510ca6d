/** Paints the nodes that are in sight and no elements: as dots far out, as cards nearer. */
import type { Band } from '#core/model/graph.ts';
import { bands } from '#core/model/graph.ts';
import type { SceneNode } from '../scene/scene.ts';
import { type Brush, faded, seenWidth } from './brush.ts';
import { paintCard } from './paint-card.ts';
import { movedBy, type Picture } from './picture.ts';

/** Of the colour of a node that is not lit: its name stays legible. */
const dimmed = 0.25;

/** @param brush its detail says how far out the canvas is */
export function paintNodes(brush: Brush, picture: Picture): void {
  const inSight = nodesInSight(brush, picture);
  if (brush.detail === 'dots') paintDots(brush, picture, inSight);
  else for (const node of inSight) paintCard(brush, picture, node);
}

/** Those that matter most last, above the others. */
function nodesInSight({ sight, detail }: Brush, { finder, marks, mounted, drag, scene }: Picture) {
  const isPainted = ({ id }: SceneNode): boolean => detail !== 'near' || !mounted.has(id);
  const still = finder.nodesIn(sight).filter((node) => !drag?.ids.has(node.id) && isPainted(node));
  const moving = [...(drag?.ids ?? [])].flatMap((id) => {
    const node = scene.byId.get(id);
    return drag && node && isPainted(node) ? [{ ...node, ...movedBy(node, drag.by) }] : [];
  });
  const rank = ({ id }: SceneNode): number =>
    id === marks.active ? 3 : marks.selected.has(id) ? 2 : marks.lit?.has(id) ? 1 : 0;
  const isPlain = marks.lit === undefined && marks.selected.size === 0;
  return [...(isPlain ? still : still.toSorted((a, b) => rank(a) - rank(b))), ...moving];
}

/** One fill for each band: thousands of nodes are in sight at once. */
function paintDots(brush: Brush, { marks, faceOf }: Picture, nodes: readonly SceneNode[]): void {
  const lit = nodes.filter(({ id }) => !marks.lit || marks.lit.has(id));
  const dim = marks.lit ? nodes.filter(({ id }) => !marks.lit?.has(id)) : [];
  faded(brush, dimmed, () => fillByBand(brush, dim));
  fillByBand(brush, lit);
  const { context, palette, zoom } = brush;
  const grown = Math.max(0, 3 / zoom - 16);
  for (const node of lit) {
    const { mark } = faceOf(node);
    if (mark) {
      context.fillStyle = mark.errors > 0 ? palette.error : palette.warning;
      context.fillRect(node.x + node.width - 48, node.y - grown, 48, node.height + 2 * grown);
    }
  }
  const chosen = nodes.filter(({ id }) => marks.selected.has(id) || marks.hovered === id);
  for (const { id, x, y, width, height } of chosen) {
    const space = 3 / zoom;
    context.lineWidth = seenWidth(0, zoom, id === marks.active ? 2.5 : 1.5);
    context.strokeStyle = palette.accent;
    context.strokeRect(x - space, y - space, width + 2 * space, height + 2 * space);
  }
}

function fillByBand({ context, palette }: Brush, nodes: readonly SceneNode[]): void {
  const byBand = new Map<Band, SceneNode[]>(bands.map((band) => [band, []]));
  for (const node of nodes) byBand.get(node.band)?.push(node);
  for (const [band, some] of byBand) {
    if (some.length === 0) continue;
    context.beginPath();
    for (const { x, y, width, height } of some) context.rect(x, y, width, height);
    context.fillStyle = palette.layers[band].strong;
    context.fill();
  }
}
