import { expect, it } from 'vitest';
import type { NodeId, PipelineNode } from '#core/model/pipeline.ts';
import { describeGhost, describeNode } from '#ui/canvas/describe-node.ts';
import { filesNode, pipelineOf, reads, sinkNode, tableNode } from '../../support/build-pipeline.ts';

const orders = tableNode('bronze.orders', 'source.orders');
const silver = tableNode('silver.{prefix}_orders', '', {
  flows: reads('bronze.orders', 'bronze.gone'),
});
const sink = sinkNode('alerts', 'bronze.orders');
const files = filesNode('orders');
const pipeline = pipelineOf([files, orders, silver, sink], {
  variables: { prefix: { dev: 'd' } },
});
const marks = new Map([[silver.id, { errors: 1, warnings: 3 }]]);
const describeIt = (node: PipelineNode) =>
  describeNode(node, pipeline, { environment: 'dev', marks, index: 1, total: 4 });

it('starts with the name and the layer, and goes on with links and problems', () => {
  expect(describeIt(orders)).toBe(
    'orders, bronze streaming table, reads orders, feeds 1 table and 1 sink. 2 of 4.',
  );
  expect(describeIt(silver)).toBe(
    'd_orders, silver streaming table, reads bronze orders and bronze.gone, 1 error. 2 of 4.',
  );
});

it('says what sources and sinks are', () => {
  expect(describeIt(files)).toBe('orders, source from cloud files, feeds 1 table. 2 of 4.');
  expect(describeIt(sink)).toBe('alerts, sink to Delta, reads bronze orders. 2 of 4.');
});

it('counts what is read where the names would be too many', () => {
  const wide = tableNode('gold.wide', '', { flows: reads('a', 'b', 'c', 'd') });
  const among = { environment: 'dev', marks: new Map(), index: 0, total: 1 };
  expect(describeNode(wide, pipelineOf([wide]), among)).toContain('reads 4 others');
});

it('says of a ghost that it is missing', () => {
  expect(describeGhost('gone', 'bronze', 2)).toBe(
    'gone, bronze table, not in this project, read by 2 tables.',
  );
  expect(silver.id satisfies NodeId).toBe('silver.prefix_orders');
});
