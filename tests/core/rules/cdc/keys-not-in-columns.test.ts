import type { NodeOf } from '#core/model/pipeline.ts';
import { keysNotInColumns } from '#core/rules/cdc/keys-not-in-columns.ts';
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

testRule(keysNotInColumns, {
  accepts: {
    'columns that are there': fed({
      changeCapture: { ...change, keys: ['ID', '`name`'], sequenceBy: 'struct(changed_at, id)' },
    }),
    'an expression': fed({ changeCapture: { ...change, sequenceBy: 'coalesce(a, b)' } }),
    'columns that are not known': fed({
      flows: { orders: { from: 'bronze.orders', select: ['*'] } },
      changeCapture: { ...change, keys: ['other'] },
    }),
  },
  reports: {
    'a misspelt key and sequence': [
      fed({ changeCapture: { ...change, keys: ['id', 'nam'], sequenceBy: 'change_at' } }),
      'silver.orders captures changes by nam, but its flow orders has no such column.',
      'silver.orders captures changes by change_at, but its flow orders has no such column.',
    ],
    'part of a sequence': [
      fed({ changeCapture: { ...change, sequenceBy: 'struct(changed_at, version)' } }),
      'silver.orders captures changes by version, but its flow orders has no such column.',
    ],
    'a key of snapshots, in one of two flows': [
      fed({
        flows: {
          orders: { from: 'bronze.orders', select: ['id', 'name'] },
          more: { from: 'bronze.more', select: ['name', 'key'] },
        },
        snapshotCapture: { keys: ['id'], scdType: '1' },
      }),
      'silver.orders captures changes by id, but its flow more has no such column.',
    ],
  },
});
