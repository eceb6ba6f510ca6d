import { expect, it } from 'vitest';
import { readingOrder } from '#core/layout/reading-order.ts';
import { filesNode, pipelineOf, sinkNode, tableNode } from '../../support/build-pipeline.ts';

const pipeline = pipelineOf([
  tableNode('bronze.a', 'source.orders'),
  tableNode('bronze.b', 'source.orders'),
  tableNode('bronze.c', 'source.orders'),
  sinkNode('alerts', 'bronze.a'),
  filesNode('orders'),
]);

it('goes from band to band, and from top to bottom in each', () => {
  const layout = {
    'bronze.a': { x: 360, y: 200 },
    'bronze.b': { x: 720, y: 96 },
    'bronze.c': { x: 360, y: 96 },
  };
  expect(readingOrder(pipeline, layout).map(({ id }) => id)).toEqual([
    'source.orders',
    'bronze.c',
    'bronze.b',
    'bronze.a',
    'sink.alerts',
  ]);
});

it('knows an order of nodes that have no place yet', () => {
  expect(readingOrder(pipeline, {}).map(({ id }) => id)).toEqual([
    'source.orders',
    'bronze.a',
    'bronze.b',
    'bronze.c',
    'sink.alerts',
  ]);
});
