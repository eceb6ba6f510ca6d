/** Finds places for nodes that nobody has put anywhere: in their band, beside what they belong to. */
import type { Point } from '#core/editing/document.ts';
import type { Band } from '#core/model/graph.ts';
import { bands } from '#core/model/graph.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import type { BandColumn } from '../band-columns.ts';
import { findInScene, type SceneFinder } from '../scene/find-in-scene.ts';
import { nodeSize, type Scene } from '../scene/scene.ts';
import { snapped } from './snap.ts';

export interface Ground {
  readonly scene: Scene;
  readonly finder: SceneFinder;
  readonly columns: readonly BandColumn[];
}

/** From the top of a node to that of the one below. */
export const rowPitch = 96;
/** Between a node and the edge of its column. */
const margin = 60;
/** Of a column, with the room beside its nodes. */
const columnWidth = nodeSize.width + 2 * margin;
/** Around a node, so that nothing touches it. */
const clearance = 12;

export type Places = Readonly<Record<NodeId, Point>>;

/** The first free place at a point or below it. */
export function freePlace({ finder }: Pick<Ground, 'finder'>, wanted: Point): Point {
  let { x, y } = wanted;
  const isTaken = (): boolean =>
    finder.nodesIn({
      x: x - clearance,
      y: y - clearance,
      width: nodeSize.width + 2 * clearance,
      height: nodeSize.height + 2 * clearance,
    }).length > 0;
  while (isTaken()) y += rowPitch;
  return { x, y };
}

/**
 * Puts nodes into their bands, each at the first free place from `top` down.
 * @returns their places, and those of nodes to the right that had to make room
 */
export function placesInBands(
  ground: Ground,
  nodes: readonly { readonly id: NodeId; readonly band: Band }[],
  top: number,
): Places {
  const places: Record<NodeId, Point> = {};
  let { scene, finder, columns } = ground;
  for (const { id, band } of nodes) {
    const start = columnStart(ground, band);
    const room = roomNeeded(columns, band);
    if (room > 0) {
      const moved = movedRight(scene, band, room);
      Object.assign(places, moved);
      scene = withPlaces(scene, moved);
      finder = findInScene(scene);
      columns = columns.map((column) => widened(column, band, room));
    }
    const place = freePlace({ finder }, snapped({ x: start, y: top }));
    places[id] = place;
    scene = { ...scene, nodes: [...scene.nodes, { id, band, ...place, ...nodeSize }] };
    finder = findInScene(scene);
  }
  return places;
}

/** The left edge of most of a band's nodes, or where its first one would stand. */
function columnStart({ scene, columns }: Ground, band: Band): number {
  const own = scene.nodes.filter((node) => node.band === band).map(({ x }) => x);
  const counts = new Map<number, number>();
  for (const x of own) counts.set(x, (counts.get(x) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return most ? most[0] : (columns.find((column) => column.band === band)?.left ?? 0) + margin;
}

/** How much wider an empty column has to get before a node stands in it well. */
function roomNeeded(columns: readonly BandColumn[], band: Band): number {
  const column = columns.find((one) => one.band === band);
  const isLast = columns.slice(bands.indexOf(band) + 1).every(({ count }) => count === 0);
  if (!column || column.count > 0 || isLast) return 0;
  return Math.max(0, snapped({ x: columnWidth - (column.right - column.left), y: 0 }).x);
}

function movedRight(scene: Scene, band: Band, by: number): Places {
  const later = scene.nodes.filter(
    (node) => node.node && bands.indexOf(node.band) > bands.indexOf(band),
  );
  return Object.fromEntries(later.map(({ id, x, y }) => [id, { x: x + by, y }]));
}

function widened(column: BandColumn, band: Band, by: number): BandColumn {
  const order = bands.indexOf(column.band) - bands.indexOf(band);
  if (order < 0) return column;
  const isOwn = order === 0;
  return {
    ...column,
    count: isOwn ? 1 : column.count,
    left: column.left + (isOwn ? 0 : by),
    right: column.right + by,
  };
}

function withPlaces(scene: Scene, places: Places): Scene {
  const nodes = scene.nodes.map((node) => ({ ...node, ...places[node.id as NodeId] }));
  return { ...scene, nodes };
}

/** The band whose column a place is in; beside all columns, the nearest. */
export function bandAt(columns: readonly BandColumn[], x: number): Band {
  const column = columns.find(({ left, right }) => x >= left && x < right);
  if (column) return column.band;
  const [first] = columns;
  return first && x < first.left ? first.band : (columns.at(-1)?.band ?? 'sources');
}
