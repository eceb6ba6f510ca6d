/** Finds what of a scene is at a place or in a rectangle, however many nodes there are. */
import Flatbush from 'flatbush';
import type { Point } from '#core/editing/document.ts';
import type { Box } from '#core/layout/obstacle-columns.ts';
import type { Scene, SceneNode } from './scene.ts';

export interface SceneFinder {
  /** The node at a place; of several, the one drawn last. */
  nodeAt(place: Point): SceneNode | undefined;
  /** In the order they are drawn. */
  nodesIn(box: Box): readonly SceneNode[];
}

/** Made once for a scene; each question then takes about as long, however many nodes there are. */
export function findInScene({ nodes }: Pick<Scene, 'nodes'>): SceneFinder {
  const index = indexOf(nodes);
  const inside = (left: number, top: number, right: number, bottom: number) =>
    (index?.search(left, top, right, bottom) ?? [])
      .sort((a, b) => a - b)
      .flatMap((at) => nodes[at] ?? []);
  return {
    nodeAt: ({ x, y }) => inside(x, y, x, y).at(-1),
    nodesIn: ({ x, y, width, height }) => inside(x, y, x + width, y + height),
  };
}

/** The numbers of the boxes in a rectangle, as a tree; absent for no boxes, which it cannot hold. */
export function indexOf(boxes: readonly Box[]): Flatbush | undefined {
  if (boxes.length === 0) return undefined;
  const index = new Flatbush(boxes.length);
  for (const { x, y, width, height } of boxes) index.add(x, y, x + width, y + height);
  index.finish();
  return index;
}
