import { expect, test } from 'vitest';
import { comparePipelines } from '#core/diff/compare-pipelines.ts';
import { filesNode, pipelineOf, tableNode } from '../../support/build-pipeline.ts';

const orders = tableNode('bronze.orders', 'source.orders', { comment: 'Raw orders' });
const before = pipelineOf([filesNode('orders'), orders]);

test('a pipeline does not differ from itself or its copy', () => {
  expect(comparePipelines(before, before)).toEqual({ nodes: [], settings: [] });
  expect(comparePipelines(before, structuredClone(before))).toEqual({ nodes: [], settings: [] });
});

test('tells of nodes that came, went and changed, and of settings', () => {
  const renamed = { ...orders, name: 'all_orders', fields: { ...orders.fields, comment: 'All' } };
  const after = pipelineOf([renamed, tableNode('silver.daily', 'bronze.orders')], {
    name: 'store',
  });
  const { nodes, settings } = comparePipelines(before, after);
  expect(nodes.map(({ id, kind }) => [id, kind])).toEqual([
    ['bronze.orders', 'changed'],
    ['silver.daily', 'added'],
    ['source.orders', 'removed'],
  ]);
  expect(nodes[0]?.changes).toEqual([
    { path: ['name'], before: 'orders', after: 'all_orders' },
    { path: ['comment'], before: 'Raw orders', after: 'All' },
  ]);
  expect(settings).toEqual([{ path: ['name'], before: 'shop', after: 'store' }]);
});
