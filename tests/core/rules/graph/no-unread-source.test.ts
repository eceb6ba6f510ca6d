import { noUnreadSource } from '#core/rules/graph/no-unread-source.ts';
import { filesNode, pipelineOf, sinkNode, tableNode } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

testRule(noUnreadSource, {
  accepts: {
    'a source that a sink reads': pipelineOf([
      filesNode('orders'),
      sinkNode('alerts', 'source.orders'),
    ]),
    'a table that nobody reads': pipelineOf([tableNode('gold.totals', '')]),
  },
  reports: {
    'a source that nobody reads': [
      pipelineOf([filesNode('orders'), tableNode('bronze.orders', 'source.other')]),
      'Nothing reads source.orders, so it is left out of the bundle.',
    ],
  },
});
