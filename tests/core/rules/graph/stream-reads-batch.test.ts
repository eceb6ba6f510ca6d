import { streamReadsBatch } from '#core/rules/graph/stream-reads-batch.ts';
import { pipelineOf, sinkNode, tableNode } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

const view = tableNode('silver.totals', 'bronze.orders', { kind: 'materialized-view' });

testRule(streamReadsBatch, {
  accepts: {
    'a batch flow': pipelineOf([
      view,
      tableNode('gold.best', '', { flows: { best: { from: 'silver.totals', mode: 'batch' } } }),
    ]),
    'a view of a view': pipelineOf([
      view,
      tableNode('gold.best', 'silver.totals', { kind: 'materialized-view' }),
    ]),
    'a lookup': pipelineOf([
      view,
      tableNode('silver.orders', 'bronze.orders'),
      tableNode('gold.best', '', {
        flows: { best: { from: 'silver.orders', lookups: { t: { from: 'silver.totals' } } } },
      }),
    ]),
    'a stream from a streaming table': pipelineOf([
      tableNode('silver.orders', 'bronze.orders'),
      tableNode('gold.best', 'silver.orders'),
    ]),
  },
  reports: {
    'a streaming table fed from a view': [
      pipelineOf([view, tableNode('gold.best', 'silver.totals')]),
      'gold.best streams from silver.totals, a materialized view, which cannot be streamed.',
    ],
    'a lookup that streams': [
      pipelineOf([
        view,
        tableNode('silver.orders', 'bronze.orders'),
        tableNode('gold.best', '', {
          flows: {
            best: {
              from: 'silver.orders',
              lookups: { t: { from: 'silver.totals', mode: 'stream' } },
            },
          },
        }),
      ]),
      'gold.best streams from silver.totals, a materialized view, which cannot be streamed.',
    ],
    'a sink fed from a view': [
      pipelineOf([view, sinkNode('alerts', 'silver.totals')]),
      'sink.alerts streams from silver.totals, a materialized view, which cannot be streamed.',
    ],
  },
});
