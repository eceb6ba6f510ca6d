/** Orders the nodes of each column so that few links cross. */
import { at, type BandedGraph } from './banded-graph.ts';
import { countCrossings } from './count-crossings.ts';
import { exchangeRows } from './exchange-rows.ts';
import type { Part } from './parts.ts';

const sweeps = 24;

/** Numbers for every node, which the parts of one graph use one after the other. */
export interface Scratch {
  readonly rows: Uint32Array;
  readonly heights: Float64Array;
  readonly wanted: Float64Array;
}

/** Room for the figures of all nodes, made once and used again by every sweep. */
export function scratchFor({ nodes: { length } }: BandedGraph): Scratch {
  return {
    rows: new Uint32Array(length),
    heights: new Float64Array(length),
    wanted: new Float64Array(length),
  };
}

/**
 * Sweeps over the columns to and fro, putting each node at the mean height of its neighbours;
 * then exchanges nodes next to each other in the best order seen.
 */
export function orderRows(part: Part, graph: BandedGraph, scratch: Scratch): Part {
  if (part.every((column) => column.length === 1)) return part;
  for (const column of part) spread(column, scratch.heights);

  let best = part;
  let fewest = countCrossings(part, graph, scratch.rows);
  let order = part;
  for (let sweep = 0; sweep < sweeps && fewest > 0; sweep += 1) {
    const isRightward = sweep % 2 === 1;
    order = swept(order, isRightward, graph, scratch);
    const crossings = countCrossings(order, graph, scratch.rows);
    if (crossings >= fewest) continue;
    best = order;
    fewest = crossings;
  }
  return fewest === 0 ? best : exchangeRows(best, graph, scratch.rows);
}

function swept(part: Part, isRightward: boolean, graph: BandedGraph, scratch: Scratch): Part {
  const columns = isRightward ? part : part.toReversed();
  const sorted = columns.map((column) => sortedByWish(column, graph, scratch));
  return isRightward ? sorted : sorted.reverse();
}

/** Nodes that want the same height stay in the order they were in. */
function sortedByWish(
  column: readonly number[],
  graph: BandedGraph,
  { heights, wanted }: Scratch,
): readonly number[] {
  if (column.length === 1) return column;
  for (const node of column) wanted[node] = meanHeight(node, graph, heights);
  const sorted = column.toSorted((a, b) => at(wanted, a) - at(wanted, b));
  spread(sorted, heights);
  return sorted;
}

/** Without neighbours, a node wants to stay where it is. */
function meanHeight(node: number, { before, after }: BandedGraph, heights: Float64Array): number {
  let sum = 0;
  let count = 0;
  for (const { starts, nodes } of [before, after]) {
    const end = at(starts, node + 1);
    for (let link = at(starts, node); link < end; link += 1) sum += at(heights, at(nodes, link));
    count += end - at(starts, node);
  }
  return count === 0 ? at(heights, node) : sum / count;
}

/** Heights from 0 to 1, so that long columns and short ones compare. */
function spread(column: readonly number[], heights: Float64Array): void {
  for (const [row, node] of column.entries()) heights[node] = (row + 0.5) / column.length;
}
