/** Paints links: all in one stroke far out, those in sight near in; what is lit above the rest. */
import type { Route } from '#core/layout/route-links.ts';
import { drawRoute } from '../scene/link-curve.ts';
import { looseRoute, type RoutedLinks } from '../scene/routed-links.ts';
import type { LinkKind, SceneLink } from '../scene/scene.ts';
import { type Brush, faded, seenWidth } from './brush.ts';
import { movedBy, type Picture } from './picture.ts';

/** Of what is not lit, beside what is. */
const dimmed = 0.25;
const dashes: Readonly<Record<LinkKind, readonly number[]>> = { reads: [], lookup: [6, 4] };
const kinds: readonly LinkKind[] = ['reads', 'lookup'];

interface Drawn {
  readonly link: SceneLink;
  readonly route: Route;
}

/** Links of nodes that are being dragged follow them. */
export function paintLinks(brush: Brush, picture: Picture): void {
  const { scene, links, marks, drag } = picture;
  const moving = new Set([...(drag?.ids ?? [])].flatMap((id) => links.at(id)));
  const isWhole = brush.detail === 'dots' && moving.size === 0;
  const isLit = ({ source, target }: SceneLink): boolean =>
    (marks.lit?.has(source) === true && marks.lit.has(target)) ||
    source === marks.hovered ||
    target === marks.hovered;

  faded(brush, marks.lit ? dimmed : 1, () => {
    if (isWhole) strokeAll(brush, links, scene.links);
    else
      strokeSome(
        brush,
        inSight(brush, picture, moving, (link) => !isLit(link)),
        false,
      );
  });
  const loose = [...moving].flatMap((at) => looseLink(picture, at));
  strokeSome(brush, loose, true);
  strokeSome(brush, litLinks(picture, moving, isLit), true);
}

function inSight(
  { sight }: Brush,
  { scene, links }: Picture,
  moving: ReadonlySet<number>,
  isWanted: (link: SceneLink) => boolean,
): readonly Drawn[] {
  return links.in(sight).flatMap((at) => {
    const link = scene.links[at];
    const route = links.routes[at];
    return link && route && !moving.has(at) && isWanted(link) ? [{ link, route }] : [];
  });
}

function litLinks(
  { scene, links, marks }: Picture,
  moving: ReadonlySet<number>,
  isLit: (link: SceneLink) => boolean,
): readonly Drawn[] {
  const ids = [...(marks.lit ?? []), ...(marks.hovered === undefined ? [] : [marks.hovered])];
  const near = new Set(ids.flatMap((id) => links.at(id)));
  return [...near].flatMap((at) => {
    const link = scene.links[at];
    const route = links.routes[at];
    return link && route && !moving.has(at) && isLit(link) ? [{ link, route }] : [];
  });
}

function looseLink({ scene, drag }: Picture, at: number): readonly Drawn[] {
  const link = scene.links[at];
  const source = link && scene.byId.get(link.source);
  const target = link && scene.byId.get(link.target);
  if (!link || !source || !target || !drag) return [];
  const placed = (node: typeof source) => (drag.ids.has(node.id) ? movedBy(node, drag.by) : node);
  return [{ link, route: looseRoute(placed(source), placed(target)) }];
}

const wholePaths = new WeakMap<RoutedLinks, ReadonlyMap<LinkKind, Path2D>>();

/** Every link of a kind is one path: nothing is slower than many strokes. */
function strokeAll(brush: Brush, links: RoutedLinks, all: readonly SceneLink[]): void {
  const paths = wholePaths.get(links) ?? pathsOf(links, all);
  wholePaths.set(links, paths);
  const { context, palette, zoom } = brush;
  context.lineWidth = seenWidth(1.5, zoom, 0.6);
  context.strokeStyle = palette['link-far'];
  for (const path of paths.values()) context.stroke(path);
}

function pathsOf({ routes }: RoutedLinks, all: readonly SceneLink[]) {
  const paths = new Map(kinds.map((kind) => [kind, new Path2D()]));
  for (const [at, { kind }] of all.entries()) {
    const path = paths.get(kind);
    if (path) drawRoute(path, routes[at] ?? []);
  }
  return paths;
}

function strokeSome(brush: Brush, drawn: readonly Drawn[], isLit: boolean): void {
  if (drawn.length === 0) return;
  const { context, palette, zoom, detail } = brush;
  context.strokeStyle = isLit ? palette.accent : palette.link;
  context.lineWidth = isLit ? seenWidth(2, zoom, 1.5) : seenWidth(1.5, zoom, 0.8);
  for (const kind of kinds) {
    const some = drawn.filter(({ link }) => link.kind === kind);
    if (some.length === 0) continue;
    context.setLineDash(dashes[kind].map((length) => length * Math.max(1, 0.7 / zoom)));
    context.beginPath();
    for (const { route } of some) drawRoute(context, route);
    context.stroke();
  }
  context.setLineDash([]);
  if (detail !== 'farther' || isLit) paintArrows(brush, drawn, isLit);
}

const arrow = { length: 9, half: 4.5 };

/** What is filled counts as closed: to close each of thousands takes seconds. */
function paintArrows({ context, palette, zoom }: Brush, drawn: readonly Drawn[], isLit: boolean) {
  const size = Math.min(2.2, Math.max(1, 0.7 / zoom));
  context.beginPath();
  for (const { route } of drawn) {
    const end = route.at(-1);
    if (!end) continue;
    context.moveTo(end.x, end.y);
    context.lineTo(end.x - arrow.length * size, end.y - arrow.half * size);
    context.lineTo(end.x - arrow.length * size, end.y + arrow.half * size);
  }
  context.fillStyle = isLit ? palette.accent : palette.link;
  context.fill();
}
