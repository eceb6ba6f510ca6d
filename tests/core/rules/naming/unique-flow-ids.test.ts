import { expect, it } from 'vitest';
import { uniqueFlowIds } from '#core/rules/naming/unique-flow-ids.ts';
import { pipelineOf, sinkNode, tableNode } from '../../../support/build-pipeline.ts';
import { findingsOf, testRule } from '../../../support/rule-test.ts';

testRule(uniqueFlowIds, {
  accepts: {
    'different ids': pipelineOf([
      tableNode('bronze.orders', 'source.orders'),
      tableNode('silver.orders', 'bronze.orders'),
    ]),
    'ids that are missing': pipelineOf([
      tableNode('bronze.orders', 'source.orders', { flowId: '' }),
      tableNode('silver.orders', 'bronze.orders', { flowId: '' }),
    ]),
  },
  reports: {
    'ids that differ in letter case': [
      pipelineOf([
        tableNode('bronze.orders', 'source.orders', { flowId: 'bronze_100' }),
        sinkNode('alerts', 'bronze.orders', { flowId: 'BRONZE_100' }),
        tableNode('silver.orders', 'bronze.orders', { flowId: 'BRONZE_100_2' }),
      ]),
      'sink.alerts has the data flow id BRONZE_100, which bronze.orders has too.',
    ],
  },
});

it('offers an id that nobody has', () => {
  const pipeline = pipelineOf([
    tableNode('bronze.a', 'source.a', { flowId: 'f' }),
    tableNode('bronze.b', 'source.b', { flowId: 'F_2' }),
    tableNode('bronze.c', 'source.c', { flowId: 'f' }),
  ]);
  const [finding] = findingsOf(uniqueFlowIds, pipeline);
  expect(finding?.fix?.command).toMatchObject({ id: 'bronze.c', value: 'f_3' });
});
