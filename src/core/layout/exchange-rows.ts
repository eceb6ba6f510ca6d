/** Exchanges nodes that stand next to each other, where that undoes crossings. */
import { at, type BandedGraph, type Neighbours } from './banded-graph.ts';
import type { Part } from './parts.ts';

const mostRounds = 20;
/** Pairs with more links to compare are left as they are: they would take too long. */
const mostComparisons = 10_000;

/** @param rows room for the row of every node */
export function exchangeRows(part: Part, graph: BandedGraph, rows: Uint32Array): Part {
  const columns = part.map((column) => [...column]);
  for (const column of columns) for (const [row, node] of column.entries()) rows[node] = row;
  for (let round = 0, isBetter = true; isBetter && round < mostRounds; round += 1) {
    isBetter = columns.filter((column) => improve(column, graph, rows)).length > 0;
  }
  return columns;
}

function improve(column: number[], graph: BandedGraph, rows: Uint32Array): boolean {
  let isBetter = false;
  for (let row = 0; row + 1 < column.length; row += 1) {
    const upper = at(column, row);
    const lower = at(column, row + 1);
    if (!isWorthExchanging(upper, lower, graph, rows)) continue;
    column[row] = lower;
    column[row + 1] = upper;
    rows[lower] = row;
    rows[upper] = row + 1;
    isBetter = true;
  }
  return isBetter;
}

function isWorthExchanging(
  upper: number,
  lower: number,
  graph: BandedGraph,
  rows: Uint32Array,
): boolean {
  let gain = 0;
  for (const side of [graph.before, graph.after]) {
    const comparisons = degree(upper, side) * degree(lower, side);
    if (comparisons > mostComparisons) return false;
    gain += gainOn(side, upper, lower, graph.columns, rows);
  }
  return gain > 0;
}

const degree = (node: number, { starts }: Neighbours): number =>
  at(starts, node + 1) - at(starts, node);

/** How many crossings on one side an exchange undoes, less those it makes. */
function gainOn(
  { starts, nodes }: Neighbours,
  upper: number,
  lower: number,
  columns: Uint32Array,
  rows: Uint32Array,
): number {
  let gain = 0;
  for (let link = at(starts, upper); link < at(starts, upper + 1); link += 1) {
    const end = at(nodes, link);
    for (let other = at(starts, lower); other < at(starts, lower + 1); other += 1) {
      const otherEnd = at(nodes, other);
      if (at(columns, end) === at(columns, otherEnd)) {
        gain += Math.sign(at(rows, end) - at(rows, otherEnd));
      }
    }
  }
  return gain;
}
