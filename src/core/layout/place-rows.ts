/** Gives ordered nodes their heights, so that links run straight where they can. */
import { at, type BandedGraph, type Neighbours } from './banded-graph.ts';
import type { Part } from './parts.ts';

export interface Spacing {
  /** Least distance from one node to the next below it. */
  readonly pitch: number;
  /** All heights are multiples of this, and the pitch is one too. */
  readonly grid: number;
}

/** Each pass moves nodes towards their neighbours on one side, by turns. */
const passes = 6;

/**
 * @param heights receives the height of each node of the part, the topmost being 0
 * @returns the height of the part, the last row included
 */
export function placeRows(
  part: Part,
  graph: BandedGraph,
  spacing: Spacing,
  heights: Float64Array,
): number {
  const longest = part.reduce((most, column) => Math.max(most, column.length), 0);
  for (const column of part) {
    const top = Math.floor((longest - column.length) / 2) * spacing.pitch;
    for (const [row, node] of column.entries()) heights[node] = top + row * spacing.pitch;
  }
  for (let pass = 0; pass < passes && part.length > 1; pass += 1) {
    const isRightward = pass % 2 === 0;
    const neighbours = isRightward ? graph.before : graph.after;
    const columns = isRightward ? part : part.toReversed();
    for (const column of columns) settle(column, neighbours, spacing, heights);
  }
  const nodes = part.flat();
  const top = nodes.reduce((least, node) => Math.min(least, at(heights, node)), Number.MAX_VALUE);
  const low = nodes.reduce((most, node) => Math.max(most, at(heights, node)), 0);
  for (const node of nodes) heights[node] = at(heights, node) - top;
  return low - top + spacing.pitch;
}

/** Rows that touch, and so move together. An offset is a height less those of the rows above. */
interface Block {
  /** The first row, and the first after the last. */
  readonly start: number;
  readonly end: number;
  /** Of the weighted offsets. */
  readonly sum: number;
  readonly weight: number;
}

const meanOf = ({ sum, weight }: Block): number => sum / weight;

/** Moves the nodes of a column as near to what they want as their order and the pitch allow. */
function settle(
  column: readonly number[],
  neighbours: Neighbours,
  { pitch, grid }: Spacing,
  heights: Float64Array,
): void {
  const offsets = Float64Array.from(
    column,
    (node, row) => wantedHeight(node, neighbours, heights) - row * pitch,
  );
  const weights = Float64Array.from(column, (node) => weightOf(node, neighbours));
  const blocks = blocksOf(offsets, weights);
  let least = Number.NEGATIVE_INFINITY;
  for (const [index, block] of blocks.entries()) {
    const below = blocks[index + 1];
    const most = below ? meanOf(below) : Number.POSITIVE_INFINITY;
    least = Math.min(Math.max(medianOf(block, offsets, weights), least), most);
    const offset = Math.round(least / grid) * grid;
    for (let row = block.start; row < block.end; row += 1) {
      heights[at(column, row)] = offset + row * pitch;
    }
  }
}

/** Rows that want to be past each other have to share an offset: their blocks become one. */
function blocksOf(offsets: Float64Array, weights: Float64Array): readonly Block[] {
  const blocks: Block[] = [];
  for (const [row, offset] of offsets.entries()) {
    const weight = at(weights, row);
    let block: Block = { start: row, end: row + 1, sum: offset * weight, weight };
    for (let above = blocks.at(-1); above && meanOf(above) > meanOf(block); above = blocks.at(-1)) {
      blocks.pop();
      block = {
        start: above.start,
        end: block.end,
        sum: above.sum + block.sum,
        weight: above.weight + block.weight,
      };
    }
    blocks.push(block);
  }
  return blocks;
}

/** The middle of its neighbours on this side; without any, where it is. */
function wantedHeight(node: number, { starts, nodes }: Neighbours, heights: Float64Array): number {
  const start = at(starts, node);
  const count = at(starts, node + 1) - start;
  if (count === 0) return at(heights, node);
  if (count === 1) return at(heights, at(nodes, start));
  const around = Array.from(nodes.subarray(start, start + count), (other) => at(heights, other));
  around.sort((a, b) => a - b);
  return (at(around, (count - 1) >> 1) + at(around, count >> 1)) / 2;
}

/** A link that is the only one can be straight; a node without any goes wherever there is room. */
function weightOf(node: number, { starts }: Neighbours): number {
  const count = at(starts, node + 1) - at(starts, node);
  if (count === 0) return 0.01;
  return count === 1 ? 4 : 1;
}

/** The offset that suits most of a block exactly, where the mean would suit none. */
function medianOf(
  { start, end, weight }: Block,
  offsets: Float64Array,
  weights: Float64Array,
): number {
  if (end - start === 1) return at(offsets, start);
  const rows = Array.from({ length: end - start }, (_, row) => start + row);
  rows.sort((a, b) => at(offsets, a) - at(offsets, b));
  let sum = 0;
  for (const row of rows) {
    sum += at(weights, row);
    if (sum * 2 >= weight) return at(offsets, row);
  }
  return at(offsets, start);
}
