/** Where a gold table made by a wizard stands: in the column of the gold tables, beside its source. */
import type { Point, WorkspaceDocument } from '#core/editing/document.ts';
import { bandOf, edgesOf, nodesOf, tablesOf } from '#core/model/graph.ts';
import type { NodeOf } from '#core/model/pipeline.ts';
import { rowPitch } from '../canvas/drawing/new-places.ts';

/** From the left of one layer to that of the next, where there is no gold table yet. */
const columnPitch = 360;

/**
 * @param made the table, which is not in the pipeline yet
 * @returns its upper left corner, where no other node stands
 */
export function placeInGold(
  { pipeline, layout }: Pick<WorkspaceDocument, 'pipeline' | 'layout'>,
  made: NodeOf<'table'>,
): Point {
  const gold = tablesOf(pipeline).flatMap(({ id, fields }) =>
    fields.layer === 'gold' && layout[id] ? [layout[id]] : [],
  );
  const grown = { ...pipeline, nodes: { [made.id]: made } };
  const [read] = edgesOf(grown).map(({ from }) => layout[from]);
  const before = nodesOf(pipeline).flatMap((node) =>
    bandOf(node) === 'gold' || bandOf(node) === 'sinks' ? [] : (layout[node.id]?.x ?? []),
  );
  const rightmost = Math.max(0, ...before);
  const x = gold[0]?.x ?? rightmost + columnPitch;
  let y = read?.y ?? 0;
  while (gold.some((place) => Math.abs(place.y - y) < rowPitch)) y += rowPitch;
  return { x, y };
}
