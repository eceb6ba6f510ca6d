import { noReadingSinks } from '#core/rules/graph/no-reading-sinks.ts';
import { pipelineOf, sinkNode, tableNode } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

testRule(noReadingSinks, {
  accepts: {
    'a table that reads a table': pipelineOf([
      tableNode('bronze.orders', 'source.orders'),
      tableNode('silver.orders', 'bronze.orders'),
    ]),
  },
  reports: {
    'a table that reads a sink': [
      pipelineOf([
        tableNode('bronze.orders', 'source.orders'),
        sinkNode('alerts', 'bronze.orders'),
        tableNode('silver.orders', 'sink.alerts'),
      ]),
      'silver.orders reads sink.alerts, but a sink cannot be read.',
    ],
  },
});
