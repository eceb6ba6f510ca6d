import type { NodeOf } from '#core/model/pipeline.ts';
import { needsKeys } from '#core/rules/cdc/needs-keys.ts';
import { pipelineOf, tableNode } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

const table = (fields: Partial<NodeOf<'table'>['fields']>) =>
  pipelineOf([tableNode('silver.orders', 'bronze.orders', fields)]);

const change = { keys: ['id'], sequenceBy: 'changed_at', scdType: '1' } as const;
const snapshot = { keys: ['id'], scdType: '1' } as const;

testRule(needsKeys, {
  accepts: {
    'keys for changes and for snapshots': table({
      changeCapture: change,
      snapshotCapture: snapshot,
    }),
    'no capture': table({}),
  },
  reports: {
    'no key': [
      table({ changeCapture: { ...change, keys: [] } }),
      'silver.orders captures changes without a key.',
    ],
    'an empty key': [
      table({ snapshotCapture: { ...snapshot, keys: ['id', ''] } }),
      'silver.orders has an empty key for capturing changes.',
    ],
  },
});
