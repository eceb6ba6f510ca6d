/** Finds what a dragged node is in line with. */
import type { Box } from '#core/layout/obstacle-columns.ts';
import type { Guide } from './paint/picture.ts';
import type { SceneFinder } from './scene/find-in-scene.ts';

/** Nodes farther away than this are in line by chance. */
const reach = 1200;

/** @param moving the nodes that are dragged together, which are always in line */
export function guidesFor(
  box: Box,
  moving: ReadonlySet<string>,
  { nodesIn }: SceneFinder,
): readonly Guide[] {
  const still = (area: Box): readonly Box[] => nodesIn(area).filter(({ id }) => !moving.has(id));
  const above = { x: box.x, y: box.y - reach, width: box.width, height: box.height + 2 * reach };
  const beside = { x: box.x - reach, y: box.y, width: box.width + 2 * reach, height: box.height };
  const isLevel = still(beside).some(({ y }) => y === box.y);
  const isPlumb = still(above).some(({ x }) => x === box.x);
  return [
    ...(isPlumb ? [{ axis: 'x' as const, at: box.x }] : []),
    ...(isLevel ? [{ axis: 'y' as const, at: box.y + box.height / 2 }] : []),
  ];
}
