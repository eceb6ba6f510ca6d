import { mandatoryFields } from '#core/rules/layers/mandatory-fields.ts';
import { filesNode, pipelineOf, sinkNode, tableNode } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

testRule(mandatoryFields, {
  accepts: {
    'complete tables and sinks': pipelineOf([
      tableNode('bronze.orders', 'source.orders'),
      tableNode('silver.orders', 'bronze.orders'),
      sinkNode('alerts', 'bronze.orders'),
    ]),
    'gold without a source system': pipelineOf([
      tableNode('gold.totals', 'silver.orders', { sourceSystem: undefined }),
    ]),
    'a temporary view without a schema': pipelineOf([
      tableNode('silver.step', 'bronze.orders', { kind: 'temporary-view', database: undefined }),
    ]),
    sources: pipelineOf([filesNode('')]),
  },
  reports: {
    'a table without anything': [
      pipelineOf([
        tableNode('bronze.', 'source.orders', {
          group: ' ',
          flowId: '',
          database: undefined,
          sourceSystem: undefined,
        }),
      ]),
      'bronze. has no name.',
      'bronze. has no data flow group.',
      'bronze. has no data flow id.',
      'bronze. has no schema.',
      'bronze. has no source system.',
    ],
    'a sink without a group': [
      pipelineOf([sinkNode('alerts', 'bronze.orders', { group: '' })]),
      'sink.alerts has no data flow group.',
    ],
  },
});
