/** Puts nodes that were laid out by themselves back to where they stood among the others. */
import type { Point } from '#core/editing/document.ts';
import { bandOf, nodeOf } from '#core/model/graph.ts';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';

type Places = Readonly<Record<NodeId, Point>>;

/**
 * Each band keeps its left edge, and all together keep their upper one.
 * @param laidOut the new places, which begin wherever the layout of the few begins
 * @param before where all nodes stand
 */
export function fitPlaces(pipeline: Pipeline, laidOut: Places, before: Places): Places {
  const ids = Object.keys(laidOut) as NodeId[];
  const bandNames = new Map(
    ids.map((id) => {
      const node = nodeOf(pipeline, id);
      return [id, node ? bandOf(node) : ''];
    }),
  );
  const least = (places: Places, some: readonly NodeId[], axis: 'x' | 'y'): number =>
    some.reduce((low, id) => Math.min(low, places[id]?.[axis] ?? low), Number.MAX_VALUE);
  const down = least(before, ids, 'y') - least(laidOut, ids, 'y');
  const aside = new Map(
    [...new Set(bandNames.values())].map((band) => {
      const own = ids.filter((id) => bandNames.get(id) === band);
      return [band, least(before, own, 'x') - least(laidOut, own, 'x')];
    }),
  );
  return Object.fromEntries(
    ids.map((id) => {
      const { x, y } = laidOut[id] ?? { x: 0, y: 0 };
      return [id, { x: x + (aside.get(bandNames.get(id) ?? '') ?? 0), y: y + down }];
    }),
  );
}
