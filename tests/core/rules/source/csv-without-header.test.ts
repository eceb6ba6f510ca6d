import { csvWithoutHeader } from '#core/rules/source/csv-without-header.ts';
import { completeSource, pipelineOf } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

const files = (options: Readonly<Record<string, string>>) =>
  completeSource('cloud-files', 'orders', { options });

testRule(csvWithoutHeader, {
  accepts: {
    'a header, or none': pipelineOf([
      files({ 'cloudFiles.format': 'csv', header: 'false' }),
      completeSource('snapshot-files', 'stock'),
    ]),
    'another format': pipelineOf([files({ 'cloudFiles.format': 'json' })]),
  },
  reports: {
    'files that may have one': [
      pipelineOf([
        files({ 'cloudFiles.format': 'csv' }),
        completeSource('snapshot-files', 'stock', { options: {} }),
      ]),
      'source.orders reads CSV files without saying whether they have a header.',
      'source.stock reads CSV files without saying whether they have a header.',
    ],
  },
});
