import { noMissingNodes } from '#core/rules/graph/no-missing-nodes.ts';
import { filesNode, pipelineOf, tableNode } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

testRule(noMissingNodes, {
  accepts: {
    'a flow that reads what is there': pipelineOf([
      filesNode('orders'),
      tableNode('bronze.orders', 'source.orders'),
    ]),
  },
  reports: {
    'a misspelt source': [
      pipelineOf([filesNode('orders'), tableNode('bronze.orders', 'source.oders')]),
      'bronze.orders reads source.oders, which is not in the pipeline.',
    ],
    'a source that is like nothing else': [
      pipelineOf([filesNode('orders'), tableNode('bronze.orders', 'source.stock_levels')]),
      'bronze.orders reads source.stock_levels, which is not in the pipeline.',
    ],
    'a near miss that is the table itself': [
      pipelineOf([tableNode('bronze.orders', 'bronze.order')]),
      'bronze.orders reads bronze.order, which is not in the pipeline.',
    ],
  },
});
