import { databaseMissing } from '#core/rules/source/database-missing.ts';
import { completeSource, pipelineOf } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

testRule(databaseMissing, {
  accepts: { 'a schema': pipelineOf([completeSource('delta-table', 'orders')]) },
  reports: {
    'no schema': [
      pipelineOf([
        completeSource('delta-table', 'orders', { database: undefined }),
        completeSource('delta-table', 'stock', { database: '' }),
      ]),
      'source.orders does not say which schema the table is in.',
      'source.stock does not say which schema the table is in.',
    ],
  },
});
