/** Our banded layout beside the field's general one, on the same pipeline. */
import { graphlib, layout as layOutWithDagre } from '@dagrejs/dagre';
import { expect, it } from 'vitest';
import { layOut } from '#core/layout/band-layout.ts';
import { edgesOf, nodesOf } from '#core/model/graph.ts';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import { pipelineOf, reads, tableNode } from '../../support/build-pipeline.ts';

type Places = Readonly<Record<string, { readonly x: number; readonly y: number }>>;

/** Bronze, silver and gold tables with one to three parents each, the same at every run. */
function layeredPipeline(perLayer: number): Pipeline {
  let seed = 7;
  const chance = (below: number): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % below;
  };
  const layers = ['bronze', 'silver', 'gold'] as const;
  return pipelineOf(
    layers.flatMap((layer, depth) =>
      Array.from({ length: perLayer }, (_, index) => {
        const parents = Array.from({ length: depth === 0 ? 0 : 1 + chance(3) }, () => {
          return `${layers[depth - 1]}.t${chance(perLayer)}`;
        });
        return tableNode(`${layer}.t${index}`, '', { flows: reads(...new Set(parents)) });
      }),
    ),
  );
}

function crossings(pipeline: Pipeline, places: Places): number {
  const links = edgesOf(pipeline).flatMap(({ from, to }) => {
    const [start, end] = [places[from], places[to]];
    return start && end ? [{ start, end }] : [];
  });
  let count = 0;
  for (const [index, a] of links.entries()) {
    for (const b of links.slice(index + 1)) {
      const isSameGap = a.start.x === b.start.x && a.end.x === b.end.x;
      if (isSameGap && (a.start.y - b.start.y) * (a.end.y - b.end.y) < 0) count += 1;
    }
  }
  return count;
}

function dagrePlaces(pipeline: Pipeline): Places {
  const graph = new graphlib.Graph();
  graph.setGraph({ rankdir: 'LR' });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id } of nodesOf(pipeline)) graph.setNode(id, { width: 240, height: 64 });
  for (const { from, to } of edgesOf(pipeline)) graph.setEdge(from, to);
  layOutWithDagre(graph);
  const rankOf = (id: NodeId): number =>
    ['bronze', 'silver', 'gold'].indexOf(id.split('.')[0] ?? '');
  return Object.fromEntries(
    nodesOf(pipeline).map(({ id }) => [id, { x: rankOf(id), y: graph.node(id).y }]),
  );
}

it('lets fewer links cross than a general layout does', () => {
  const pipeline = layeredPipeline(30);
  const ours = crossings(pipeline, layOut(pipeline));
  expect(ours).toBeGreaterThan(0);
  expect(ours).toBeLessThanOrEqual(crossings(pipeline, dagrePlaces(pipeline)));
});
