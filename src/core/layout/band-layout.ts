/**
 * Lays a pipeline out in bands: sources, bronze, silver, gold, sinks from left to right.
 *
 * Made for pipelines, whose layers general layout libraries mix up, and fast enough for ten
 * thousand tables. The same pipeline always gives the same layout.
 */
import type { Point } from '#core/editing/document.ts';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import { at, bandedGraph } from './banded-graph.ts';
import { orderRows, scratchFor } from './order-rows.ts';
import { partsOf } from './parts.ts';
import { placeRows, type Spacing } from './place-rows.ts';

/** From the left edge of one column to that of the next; nodes are 240 wide. */
const columnPitch = 360;
/** Nodes are 64 high, and the canvas snaps to this grid. */
const spacing: Spacing = { pitch: 96, grid: 16 };

/** Where each node's top left corner goes. Connected parts stand below each other. */
export function layOut(pipeline: Pipeline): Readonly<Record<NodeId, Point>> {
  const graph = bandedGraph(pipeline);
  const scratch = scratchFor(graph);
  const heights = new Float64Array(graph.nodes.length);
  const tops = new Float64Array(graph.nodes.length);
  let top = 0;
  for (const part of partsOf(graph)) {
    const height = placeRows(orderRows(part, graph, scratch), graph, spacing, heights);
    for (const column of part) for (const node of column) tops[node] = top;
    top += height;
  }
  return Object.fromEntries(
    graph.nodes.map(({ id }, place) => [
      id,
      { x: at(graph.columns, place) * columnPitch, y: at(tops, place) + at(heights, place) },
    ]),
  );
}
