import type { NodeOf } from '#core/model/pipeline.ts';
import { snapshotFilesNeedCapture } from '#core/rules/cdc/snapshot-files-need-capture.ts';
import { completeSource, pipelineOf, tableNode } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

const reading = (fields: Partial<NodeOf<'table'>['fields']>) =>
  pipelineOf([
    completeSource('snapshot-files', 'stock'),
    tableNode('bronze.stock', 'source.stock', fields),
  ]);
const snapshot = { keys: ['id'], scdType: '1' } as const;

testRule(snapshotFilesNeedCapture, {
  accepts: {
    'a table that captures them': reading({ snapshotCapture: snapshot }),
  },
  reports: {
    'a table that appends them': [
      reading({}),
      'bronze.stock reads the snapshot files source.stock without capturing snapshots.',
    ],
  },
});
