import { samplesOfUnknownNode } from '#core/rules/samples/unknown-node.ts';
import { pipelineOf, tableNode } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

const nodes = [tableNode('bronze.orders', 'source.orders')];

testRule(samplesOfUnknownNode, {
  accepts: {
    'rows of a table, and no rows at all': pipelineOf(nodes, { samples: { 'bronze.orders': [] } }),
  },
  reports: {
    'rows of what is not there': [
      pipelineOf(nodes, { samples: { 'bronze.order': [{ id: 1 }], 'bronze.orders': [{ id: 1 }] } }),
      'The project has 1 sample row of bronze.order, which is not in it.',
    ],
  },
});
