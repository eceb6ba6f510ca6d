import type { NodeId } from '#core/model/pipeline.ts';
import { uniqueNames } from '#core/rules/sink/unique-names.ts';
import { pipelineOf, sinkNode } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

const other = { ...sinkNode('ALERTS', 'bronze.orders'), id: 'sink.other' as NodeId };

testRule(uniqueNames, {
  accepts: {
    'different names': pipelineOf([sinkNode('a', 'bronze.orders'), sinkNode('b', 'bronze.orders')]),
    'one name in two pipelines': pipelineOf([
      sinkNode('alerts', 'bronze.orders'),
      { ...other, fields: { ...other.fields, layer: 'gold' } },
    ]),
  },
  reports: {
    'one name in one pipeline': [
      pipelineOf([sinkNode('alerts', 'bronze.orders'), other]),
      'Two sinks of the bronze pipeline of A1 are called ALERTS.',
    ],
  },
});
