import { needsASource } from '#core/rules/graph/needs-a-source.ts';
import { filesNode, pipelineOf, sinkNode, tableNode } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

testRule(needsASource, {
  accepts: {
    'a table and a sink with flows': pipelineOf([
      tableNode('bronze.orders', 'source.orders'),
      sinkNode('alerts', 'bronze.orders'),
    ]),
    'a source': pipelineOf([filesNode('orders')]),
  },
  reports: {
    'a table and a sink without any': [
      pipelineOf([
        tableNode('bronze.orders', '', { flows: {} }),
        sinkNode('alerts', '', { flows: {} }),
      ]),
      'bronze.orders needs a source: no flow feeds it.',
      'sink.alerts needs a source: no flow feeds it.',
    ],
  },
});
