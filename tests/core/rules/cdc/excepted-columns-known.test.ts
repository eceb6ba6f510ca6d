import type { NodeOf } from '#core/model/pipeline.ts';
import { exceptedColumnsKnown } from '#core/rules/cdc/excepted-columns-known.ts';
import { pipelineOf, tableNode } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

/** A table fed with the columns id, name and changed_at. */
const fed = (fields: Partial<NodeOf<'table'>['fields']>) =>
  pipelineOf([
    tableNode('silver.orders', '', {
      flows: { orders: { from: 'bronze.orders', select: ['id', 'name', 'changed_at'] } },
      ...fields,
    }),
  ]);
const change = { keys: ['id'], sequenceBy: 'changed_at', scdType: '2' } as const;

testRule(exceptedColumnsKnown, {
  accepts: {
    'columns that are there, or that the platform adds': fed({
      changeCapture: { ...change, exceptColumns: ['Name', '_commit_version'] },
    }),
    'columns that are not known': fed({
      flows: { orders: { from: 'bronze.orders' } },
      changeCapture: { ...change, exceptColumns: ['other'] },
    }),
  },
  reports: {
    'columns it does not have': [
      fed({
        changeCapture: {
          ...change,
          exceptColumns: ['operation'],
          trackHistoryExceptColumns: ['id', 'stamp'],
        },
      }),
      'silver.orders leaves out the column operation, which it does not have.',
      'silver.orders leaves out the column stamp, which it does not have.',
    ],
  },
});
