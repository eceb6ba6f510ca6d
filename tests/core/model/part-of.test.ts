import { expect, test } from 'vitest';
import { edgesOf } from '#core/model/graph.ts';
import { partOf } from '#core/model/part-of.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { filesNode, pipelineOf, tableNode } from '../../support/build-pipeline.ts';

const orders = tableNode('bronze.orders', 'source.orders');
const daily = tableNode('silver.daily', 'bronze.orders');
const pipeline = pipelineOf([filesNode('orders'), orders, daily]);

test('keeps the nodes asked for and the links between them', () => {
  const part = partOf(pipeline, new Set([orders.id, daily.id, 'gold.none' as NodeId]));
  expect(Object.keys(part.nodes)).toEqual(['bronze.orders', 'silver.daily']);
  expect(edgesOf(part).map(({ from, to }) => `${from} → ${to}`)).toEqual([
    'bronze.orders → silver.daily',
  ]);
});

test('leaves the pipeline it was taken from as it was', () => {
  partOf(pipeline, new Set([daily.id]));
  expect(edgesOf(pipeline)).toHaveLength(2);
});
