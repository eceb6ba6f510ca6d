/** Where the bands of the canvas are: a column for each, wherever its nodes have been put. */
import { type Band, bands } from '#core/model/graph.ts';

export interface BandColumn {
  readonly band: Band;
  /** Number of nodes in it. */
  readonly count: number;
  /** In the canvas's own units. */
  readonly left: number;
  readonly right: number;
}

interface Placed {
  readonly band: Band;
  readonly x: number;
}

/** Between a node and the edge of its column. */
const margin = 60;
/** Of a column nothing stands in, unless there is less room. */
const emptyWidth = 300;

/** @param width of every node */
export function bandColumns(nodes: readonly Placed[], width: number): readonly BandColumn[] {
  const spans = bands.map((band) => {
    const own = nodes.filter((node) => node.band === band).map(({ x }) => x);
    return { band, count: own.length, ...spanOf(own, width) };
  });
  const filled = spans.map((span, at) => ({ ...span, ...(span.count === 0 && gap(spans, at)) }));
  return meetHalfway(filled);
}

interface Span {
  readonly left: number;
  readonly right: number;
}

function spanOf(xs: readonly number[], width: number): Span {
  if (xs.length === 0) return { left: 0, right: 0 };
  const [least, most] = xs.reduce(([low, high], x) => [Math.min(low, x), Math.max(high, x)], [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ] as const);
  return { left: least - margin, right: most + width + margin };
}

/** The room of an empty band: its share of what lies between its neighbours that have nodes. */
function gap(spans: readonly (Span & { readonly count: number })[], at: number): Span {
  const before = spans.findLastIndex(({ count }, index) => count > 0 && index < at);
  const after = spans.findIndex(({ count }, index) => count > 0 && index > at);
  const previous = spans[before]?.right;
  const next = spans[after]?.left;
  if (previous !== undefined && next !== undefined) {
    const share = (next - previous) / (after - before - 1);
    const left = previous + share * (at - before - 1);
    return { left, right: left + share };
  }
  const left =
    previous === undefined
      ? (next ?? emptyWidth * spans.length) - emptyWidth * ((after < 0 ? spans.length : after) - at)
      : previous + emptyWidth * (at - before - 1);
  return { left, right: left + emptyWidth };
}

/** Columns touch: each ends where the next begins, halfway between what stands in them. */
function meetHalfway(columns: readonly BandColumn[]): readonly BandColumn[] {
  return columns.map((column, at) => {
    const before = columns[at - 1];
    const after = columns[at + 1];
    const left = before ? (before.right + column.left) / 2 : column.left;
    const right = after ? (column.right + after.left) / 2 : column.right;
    return { ...column, left, right: Math.max(left, right) };
  });
}
