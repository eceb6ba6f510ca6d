/** Notes and areas as arrow keys see them: in the columns of the bands, among the nodes. */
import type { Annotation, Point } from '#core/editing/document.ts';
import { nodeSize, type SceneNode } from './scene/scene.ts';
import type { Stop } from './walk.ts';

const prefix = 'annotation:';

/** No id of a node looks like it. */
export const stopIdOf = (annotation: string): string => prefix + annotation;

/** @returns the id of a note or an area; absent: the stop is none */
export function annotationAt(stop: string): string | undefined {
  return stop.startsWith(prefix) ? stop.slice(prefix.length) : undefined;
}

/** Each in the band of the node that stands nearest to its column, so that keys come by. */
export function annotationStops(
  annotations: Readonly<Record<string, Annotation>>,
  nodes: readonly SceneNode[],
): readonly Stop[] {
  return Object.entries(annotations).map(([id, { point, size }]) => {
    const middle = point.x + size.width / 2 - nodeSize.width / 2;
    const nearest = nodes.reduce<Point & Partial<SceneNode>>(
      (best, node) => (Math.abs(node.x - middle) < Math.abs(best.x - middle) ? node : best),
      { x: Number.POSITIVE_INFINITY, y: 0 },
    );
    return { id: stopIdOf(id), band: nearest.band ?? 'sources', isLoose: true, ...point };
  });
}
