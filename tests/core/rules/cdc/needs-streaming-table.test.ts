import type { NodeOf } from '#core/model/pipeline.ts';
import { needsStreamingTable } from '#core/rules/cdc/needs-streaming-table.ts';
import { pipelineOf, tableNode } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

const table = (fields: Partial<NodeOf<'table'>['fields']>) =>
  pipelineOf([tableNode('silver.orders', 'bronze.orders', fields)]);

const change = { keys: ['id'], sequenceBy: 'changed_at', scdType: '1' } as const;
const snapshot = { keys: ['id'], scdType: '1' } as const;

testRule(needsStreamingTable, {
  accepts: {
    'a streaming table': table({ changeCapture: change }),
    'a view that captures nothing': table({ kind: 'materialized-view' }),
  },
  reports: {
    'a view that captures changes': [
      table({ kind: 'materialized-view', changeCapture: change }),
      'silver.orders captures changes, but it is a materialized view.',
    ],
    'a view that captures snapshots': [
      table({ kind: 'temporary-view', snapshotCapture: snapshot }),
      'silver.orders captures changes, but it is a temporary view.',
    ],
  },
});
