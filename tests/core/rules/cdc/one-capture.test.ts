import type { NodeOf } from '#core/model/pipeline.ts';
import { oneCapture } from '#core/rules/cdc/one-capture.ts';
import { pipelineOf, tableNode } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

const table = (fields: Partial<NodeOf<'table'>['fields']>) =>
  pipelineOf([tableNode('silver.orders', 'bronze.orders', fields)]);

const change = { keys: ['id'], sequenceBy: 'changed_at', scdType: '1' } as const;
const snapshot = { keys: ['id'], scdType: '1' } as const;

testRule(oneCapture, {
  accepts: {
    changes: table({ changeCapture: change }),
    snapshots: table({ snapshotCapture: snapshot }),
  },
  reports: {
    both: [
      table({ changeCapture: change, snapshotCapture: snapshot }),
      'silver.orders captures both changes and snapshots.',
    ],
  },
});
