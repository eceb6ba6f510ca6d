import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Point } from '#core/editing/document.ts';
import { layOut } from '#core/layout/band-layout.ts';
import { bandOf, bands, edgesOf, nodesOf } from '#core/model/graph.ts';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import { anyPipeline } from '../../support/random-pipeline.ts';

type Layout = Readonly<Record<NodeId, Point>>;

const always = (holds: (pipeline: Pipeline, layout: Layout) => void): void =>
  fc.assert(
    fc.property(anyPipeline, (pipeline) => {
      holds(pipeline, layOut(pipeline));
    }),
    { numRuns: 300 },
  );

const pointsOf = (layout: Layout): readonly Point[] => Object.values(layout);

it('places every node, on the grid', () => {
  always((pipeline, layout) => {
    expect(new Set(Object.keys(layout))).toEqual(new Set(Object.keys(pipeline.nodes)));
    for (const { x, y } of pointsOf(layout)) {
      expect([x % 360, y % 16, x >= 0, y >= 0]).toEqual([0, 0, true, true]);
    }
  });
});

it('leaves room between the nodes of a column', () => {
  always((_, layout) => {
    const points = [...pointsOf(layout)].sort((a, b) => a.x - b.x || a.y - b.y);
    for (const [index, { x, y }] of points.entries()) {
      const below = points[index + 1];
      if (below?.x === x) expect(below.y - y).toBeGreaterThanOrEqual(96);
    }
  });
});

it('keeps the bands apart, in their order', () => {
  always((pipeline, layout) => {
    let right = -1;
    for (const band of bands) {
      const nodes = nodesOf(pipeline).filter((node) => bandOf(node) === band);
      const places = nodes.map(({ id }) => layout[id]?.x ?? -1);
      if (places.length === 0) continue;
      expect(Math.min(...places)).toBeGreaterThan(right);
      right = Math.max(...places);
    }
  });
});

it('keeps connected parts together: none begins inside another', () => {
  always((pipeline, layout) => {
    const parts = connectedParts(pipeline).map((ids) => {
      const heights = ids.map((id) => layout[id]?.y ?? -1);
      return { top: Math.min(...heights), low: Math.max(...heights) };
    });
    parts.sort((a, b) => a.top - b.top);
    for (const [index, { low }] of parts.entries()) {
      const next = parts[index + 1];
      if (next) expect(next.top).toBeGreaterThan(low);
    }
  });
});

it('gives the same layout whatever order the nodes are in', () => {
  always((pipeline, layout) => {
    const turned = Object.fromEntries(Object.entries(pipeline.nodes).reverse());
    expect(layOut({ ...pipeline, nodes: turned })).toEqual(layout);
  });
});

function connectedParts(pipeline: Pipeline): readonly (readonly NodeId[])[] {
  let parts = nodesOf(pipeline).map(({ id }) => [id]);
  for (const { from, to, source } of edgesOf(pipeline)) {
    if (!source) continue;
    const touched = parts.filter((part) => part.includes(from) || part.includes(to));
    parts = [...parts.filter((part) => !touched.includes(part)), touched.flat()];
  }
  return parts;
}
