import { expect, it } from 'vitest';
import { labelOf } from '#core/model/label.ts';
import { filesNode, sinkNode, tableNode } from '../../support/build-pipeline.ts';

it('names a node by what it is called, under its layer', () => {
  const renamed = { ...tableNode('silver.orders', ''), name: 'sales' };
  const nodes = [renamed, sinkNode('alerts', ''), filesNode('orders')];
  expect(nodes.map(labelOf)).toEqual(['silver.sales', 'sink.alerts', 'source.orders']);
});

it('falls back on the id of a node without a name', () => {
  expect(labelOf({ ...filesNode('orders'), name: ' ' })).toBe('source.orders');
});
