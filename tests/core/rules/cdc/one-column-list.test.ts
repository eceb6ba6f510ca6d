import type { NodeOf } from '#core/model/pipeline.ts';
import { oneColumnList } from '#core/rules/cdc/one-column-list.ts';
import { pipelineOf, tableNode } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

const table = (fields: Partial<NodeOf<'table'>['fields']>) =>
  pipelineOf([tableNode('silver.orders', 'bronze.orders', fields)]);

const change = { keys: ['id'], sequenceBy: 'changed_at', scdType: '1' } as const;
const snapshot = { keys: ['id'], scdType: '1' } as const;

testRule(oneColumnList, {
  accepts: {
    'one list of each kind': table({
      changeCapture: { ...change, columns: ['id'], trackHistoryExceptColumns: ['id'] },
    }),
    'an empty list': table({ changeCapture: { ...change, columns: ['id'], exceptColumns: [] } }),
  },
  reports: {
    'columns that are in and out': [
      table({ changeCapture: { ...change, columns: ['id'], exceptColumns: ['name'] } }),
      'silver.orders has both columns and exceptColumns.',
    ],
    'history that is and is not tracked': [
      table({
        snapshotCapture: {
          ...snapshot,
          trackHistoryColumns: ['id'],
          trackHistoryExceptColumns: ['name'],
        },
      }),
      'silver.orders has both trackHistoryColumns and trackHistoryExceptColumns.',
    ],
  },
});
