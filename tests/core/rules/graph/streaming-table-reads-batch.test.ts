import { streamingTableReadsBatch } from '#core/rules/graph/streaming-table-reads-batch.ts';
import {
  completeSource,
  filesNode,
  pipelineOf,
  tableNode,
} from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

const erp = completeSource('jdbc', 'erp');
const flow = (changes: object) => ({ flows: { orders: { from: 'source.erp', ...changes } } });

testRule(streamingTableReadsBatch, {
  accepts: {
    'a stream': pipelineOf([filesNode('orders'), tableNode('bronze.orders', 'source.orders')]),
    'a flow that runs once': pipelineOf([
      erp,
      tableNode('bronze.orders', '', flow({ once: true })),
    ]),
    'a materialized view': pipelineOf([
      erp,
      tableNode('bronze.orders', 'source.erp', { kind: 'materialized-view' }),
    ]),
    'a table that captures snapshots': pipelineOf([
      erp,
      tableNode('bronze.orders', 'source.erp', {
        snapshotCapture: { keys: ['id'], scdType: '2' },
      }),
    ]),
  },
  reports: {
    'a database': [
      pipelineOf([erp, tableNode('bronze.orders', 'source.erp')]),
      'bronze.orders is a streaming table, but reads source.erp in batch.',
    ],
    'a table read in batch': [
      pipelineOf([
        tableNode('bronze.raw', ''),
        tableNode('bronze.orders', '', {
          flows: { orders: { from: 'bronze.raw', mode: 'batch' } },
        }),
      ]),
      'bronze.orders is a streaming table, but reads bronze.raw in batch.',
    ],
  },
});
