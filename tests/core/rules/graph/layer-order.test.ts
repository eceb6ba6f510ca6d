import { layerOrder } from '#core/rules/graph/layer-order.ts';
import { filesNode, pipelineOf, sinkNode, tableNode } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

testRule(layerOrder, {
  accepts: {
    'layers in their order': pipelineOf([
      filesNode('orders'),
      tableNode('bronze.orders', 'source.orders'),
      tableNode('silver.orders', 'bronze.orders'),
      tableNode('silver.totals', 'silver.orders'),
      tableNode('gold.totals', 'silver.totals'),
    ]),
  },
  reports: {
    'silver that reads gold': [
      pipelineOf([tableNode('gold.totals', ''), tableNode('silver.orders', 'gold.totals')]),
      'silver.orders reads gold.totals, a table of a later layer.',
    ],
    'a sink of an earlier layer': [
      pipelineOf([tableNode('silver.orders', ''), sinkNode('alerts', 'silver.orders')]),
      'sink.alerts reads silver.orders, a table of a later layer.',
    ],
  },
});
