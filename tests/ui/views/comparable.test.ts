/** Tables and sinks are compared one after the other, layer by layer. */
import { expect, test } from 'vitest';
import type { NodeId, Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import { emptyPipeline } from '#core/model/pipeline.ts';
import { comparableNodes, neighboursOf } from '#ui/views/compare/comparable.ts';

const table = (id: string, layer: 'bronze' | 'silver'): PipelineNode => ({
  id: id as NodeId,
  type: 'table',
  name: id,
  fields: { layer, kind: 'streaming-table', group: 'g', flowId: id, flows: {} },
});
const source: PipelineNode = {
  id: 'source.a' as NodeId,
  type: 'cloud-files',
  name: 'a',
  fields: { path: '/a', options: {} },
};

const nodes = [
  table('silver.a', 'silver'),
  source,
  table('bronze.b', 'bronze'),
  table('bronze.a', 'bronze'),
];
const pipeline: Pipeline = {
  ...emptyPipeline,
  nodes: Object.fromEntries(nodes.map((node) => [node.id, node])),
};

test('sources are left out, and layers follow each other', () => {
  expect(comparableNodes(pipeline).map(({ id }) => id)).toEqual([
    'bronze.a',
    'bronze.b',
    'silver.a',
  ]);
});

test('within a layer they follow each other as people count', () => {
  const numbered = ['orders_10', 'orders_9', 'Orders_1'].map((name) =>
    table(`bronze.${name}`, 'bronze'),
  );
  const counted = {
    ...emptyPipeline,
    nodes: Object.fromEntries(numbered.map((node) => [node.id, node])),
  };
  expect(comparableNodes(counted).map(({ name }) => name)).toEqual([
    'bronze.Orders_1',
    'bronze.orders_9',
    'bronze.orders_10',
  ]);
});

test('the ends have one neighbour', () => {
  expect(neighboursOf(pipeline, 'bronze.a' as NodeId)).toEqual({
    previous: undefined,
    next: 'bronze.b',
    position: 1,
    count: 3,
  });
  expect(neighboursOf(pipeline, 'silver.a' as NodeId).next).toBeUndefined();
});
