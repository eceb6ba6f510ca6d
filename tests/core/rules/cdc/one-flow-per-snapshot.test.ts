import type { NodeOf } from '#core/model/pipeline.ts';
import { oneFlowPerSnapshot } from '#core/rules/cdc/one-flow-per-snapshot.ts';
import { pipelineOf, reads, tableNode } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

const table = (fields: Partial<NodeOf<'table'>['fields']>) =>
  pipelineOf([tableNode('silver.orders', 'bronze.orders', fields)]);

const snapshot = { keys: ['id'], scdType: '1' } as const;

testRule(oneFlowPerSnapshot, {
  accepts: {
    'one flow': table({ snapshotCapture: snapshot }),
    'two flows without snapshots': table({ flows: reads('bronze.a', 'bronze.b') }),
  },
  reports: {
    'two flows': [
      table({ snapshotCapture: snapshot, flows: reads('bronze.a', 'bronze.b') }),
      'silver.orders captures snapshots and is fed by 2 flows.',
    ],
  },
});
