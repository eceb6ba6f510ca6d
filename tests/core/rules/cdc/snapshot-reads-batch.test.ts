import type { Flow } from '#core/node-types/flow.ts';
import { snapshotReadsBatch } from '#core/rules/cdc/snapshot-reads-batch.ts';
import { completeSource, pipelineOf, tableNode } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

const sources = [completeSource('delta-table', 'stock'), completeSource('snapshot-files', 'files')];
const reading = (flow: Flow) =>
  pipelineOf([
    ...sources,
    tableNode('bronze.stock', '', {
      flows: { stock: flow },
      snapshotCapture: { keys: ['id'], scdType: '1' },
    }),
  ]);

testRule(snapshotReadsBatch, {
  accepts: {
    'a batch of a table': reading({ from: 'source.stock', mode: 'batch' }),
    'snapshot files': reading({ from: 'source.files' }),
    'a stream without snapshots': pipelineOf([...sources, tableNode('bronze.a', 'source.stock')]),
  },
  reports: {
    'a stream': [
      reading({ from: 'source.stock' }),
      'bronze.stock captures snapshots, but streams from source.stock.',
    ],
  },
});
