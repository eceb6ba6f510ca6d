import { pathMissing } from '#core/rules/source/path-missing.ts';
import { completeSource, pipelineOf } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

testRule(pathMissing, {
  accepts: {
    'sources with a path': pipelineOf([
      completeSource('cloud-files', 'orders'),
      completeSource('snapshot-files', 'stock'),
      completeSource('kafka', 'clicks'),
    ]),
  },
  reports: {
    'sources without one': [
      pipelineOf([
        completeSource('cloud-files', 'orders', { path: '' }),
        completeSource('snapshot-files', 'stock', { path: ' ' }),
      ]),
      'source.orders has no path.',
      'source.stock has no path.',
    ],
  },
});
