/** Counts how often links cross, which the order of the rows is judged by. */
import { at, type BandedGraph } from './banded-graph.ts';
import type { Part } from './parts.ts';

/** The rows where links from one column have ended so far in another, as a tree of partial sums. */
interface Ends {
  readonly sums: Uint32Array;
  count: number;
}

/**
 * Links are compared with those between the same two columns: where longer ones pass others
 * depends on how they are drawn.
 * @param rows room for the row of every node
 */
export function countCrossings(part: Part, graph: BandedGraph, rows: Uint32Array): number {
  const sizes = new Map<number, number>();
  for (const column of part) {
    sizes.set(at(graph.columns, at(column, 0)), column.length);
    for (const [row, node] of column.entries()) rows[node] = row;
  }
  let crossings = 0;
  for (const column of part) crossings += crossingsFrom(column, graph, rows, sizes);
  return crossings;
}

function crossingsFrom(
  column: readonly number[],
  { columns, after }: BandedGraph,
  rows: Uint32Array,
  sizes: ReadonlyMap<number, number>,
): number {
  const endsByColumn = new Map<number, Ends>();
  const endsIn = (node: number): Ends => {
    const key = at(columns, node);
    const known = endsByColumn.get(key);
    if (known) return known;
    const ends = { sums: new Uint32Array((sizes.get(key) ?? 0) + 1), count: 0 };
    endsByColumn.set(key, ends);
    return ends;
  };

  let crossings = 0;
  for (const node of column) {
    const last = at(after.starts, node + 1);
    // Links of one node do not cross each other: all are counted before any is noted.
    for (let link = at(after.starts, node); link < last; link += 1) {
      const end = at(after.nodes, link);
      crossings += countBelow(endsIn(end), at(rows, end));
    }
    for (let link = at(after.starts, node); link < last; link += 1) {
      const end = at(after.nodes, link);
      note(endsIn(end), at(rows, end));
    }
  }
  return crossings;
}

function countBelow({ sums, count }: Ends, row: number): number {
  let notBelow = 0;
  for (let place = row + 1; place > 0; place -= place & -place) notBelow += at(sums, place);
  return count - notBelow;
}

function note(ends: Ends, row: number): void {
  ends.count += 1;
  for (let place = row + 1; place < ends.sums.length; place += place & -place) {
    ends.sums[place] = at(ends.sums, place) + 1;
  }
}
