import { expect, it } from 'vitest';
import { execute } from '#core/editing/execute.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { filesNode, pipelineOf, tableNode } from '../../support/build-pipeline.ts';

const document = {
  pipeline: pipelineOf([filesNode('orders'), tableNode('bronze.orders', 'source.orders')]),
  layout: {},
  output: { exporter: 'lakeflow' },
};
const id = 'bronze.orders' as NodeId;
const keyOf = (field: readonly string[], value: unknown) =>
  execute(document, { name: 'set-field', id, field, value }).change.mergeKey;

it('makes one step of what is typed in a burst, and a step of each flow that is exchanged', () => {
  const query = ['flows', 'orders', 'query'];
  expect([keyOf(['comment'], 'a'), keyOf(['comment'], 'ab'), keyOf(query, 'SELECT 1')]).toEqual([
    'set-field:bronze.orders:comment',
    'set-field:bronze.orders:comment',
    'set-field:bronze.orders:flows.orders.query',
  ]);
  expect(keyOf(['flows', 'orders'], { from: 'source.orders' })).toBeUndefined();
});
