import { formatMissing } from '#core/rules/source/format-missing.ts';
import { completeSource, pipelineOf, tableNode } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

testRule(formatMissing, {
  accepts: {
    'a format at the source': pipelineOf([
      completeSource('cloud-files', 'orders'),
      completeSource('snapshot-files', 'stock'),
    ]),
    'a format at every flow that reads it': pipelineOf([
      completeSource('cloud-files', 'orders', { options: {} }),
      tableNode('bronze.orders', '', {
        flows: { orders: { from: 'source.orders', options: { 'cloudFiles.format': 'json' } } },
      }),
    ]),
  },
  reports: {
    'no format': [
      pipelineOf([
        completeSource('cloud-files', 'orders', { options: { 'cloudFiles.format': '' } }),
        completeSource('snapshot-files', 'stock', { format: '' }),
      ]),
      'source.orders does not say which format its files have.',
      'source.stock does not say which format its files have.',
    ],
    'a format at one of two flows': [
      pipelineOf([
        completeSource('cloud-files', 'orders', { options: {} }),
        tableNode('bronze.orders', '', {
          flows: {
            orders: { from: 'source.orders', options: { 'cloudFiles.format': 'json' } },
            more: { from: 'source.orders' },
          },
        }),
      ]),
      'source.orders does not say which format its files have.',
    ],
  },
});
