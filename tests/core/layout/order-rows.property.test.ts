import fc from 'fast-check';
import { expect, it } from 'vitest';
import { at, type BandedGraph, bandedGraph } from '#core/layout/banded-graph.ts';
import { countCrossings } from '#core/layout/count-crossings.ts';
import { orderRows, scratchFor } from '#core/layout/order-rows.ts';
import { type Part, partsOf } from '#core/layout/parts.ts';
import { anyPipeline } from '../../support/random-pipeline.ts';

const always = (holds: (part: Part, graph: BandedGraph) => void): void =>
  fc.assert(
    fc.property(anyPipeline, (pipeline) => {
      const graph = bandedGraph(pipeline);
      for (const part of partsOf(graph)) holds(part, graph);
    }),
    { numRuns: 200 },
  );

it('counts crossings as one would by hand', () => {
  always((part, graph) => {
    expect(countCrossings(part, graph, scratchFor(graph).rows)).toBe(crossingsByHand(part, graph));
  });
});

it('never makes more crossings, and keeps every node in its column', () => {
  always((part, graph) => {
    const scratch = scratchFor(graph);
    const ordered = orderRows(part, graph, scratch);
    expect(ordered.map((column) => new Set(column))).toEqual(part.map((column) => new Set(column)));
    expect(crossingsByHand(ordered, graph)).toBeLessThanOrEqual(crossingsByHand(part, graph));
  });
});

function crossingsByHand(part: Part, { columns, after }: BandedGraph): number {
  const rows = new Map(part.flatMap((column) => column.map((node, row) => [node, row])));
  const links = part.flat().flatMap((node) => {
    const ends = after.nodes.slice(at(after.starts, node), at(after.starts, node + 1));
    return Array.from(ends, (end) => ({ start: node, end }));
  });
  const row = (node: number): number => rows.get(node) ?? Number.NaN;
  const pairs = links.flatMap((a, index) => links.slice(index + 1).map((b) => [a, b] as const));
  return pairs.filter(
    ([a, b]) =>
      columns[a.start] === columns[b.start] &&
      columns[a.end] === columns[b.end] &&
      (row(a.start) - row(b.start)) * (row(a.end) - row(b.end)) < 0,
  ).length;
}
