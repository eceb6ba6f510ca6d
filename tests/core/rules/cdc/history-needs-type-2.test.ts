import type { NodeOf } from '#core/model/pipeline.ts';
import { historyNeedsType2 } from '#core/rules/cdc/history-needs-type-2.ts';
import { pipelineOf, tableNode } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

const table = (fields: Partial<NodeOf<'table'>['fields']>) =>
  pipelineOf([tableNode('silver.orders', 'bronze.orders', fields)]);

const change = { keys: ['id'], sequenceBy: 'changed_at', scdType: '1' } as const;
const snapshot = { keys: ['id'], scdType: '1' } as const;

testRule(historyNeedsType2, {
  accepts: {
    'type 2': table({ changeCapture: { ...change, scdType: '2', trackHistoryColumns: ['id'] } }),
    'type 1 without tracked columns': table({
      changeCapture: { ...change, trackHistoryColumns: [] },
    }),
  },
  reports: {
    'tracked columns with type 1': [
      table({ snapshotCapture: { ...snapshot, trackHistoryExceptColumns: ['id'] } }),
      'silver.orders tracks the history of columns, but SCD type 1 keeps none.',
    ],
  },
});
