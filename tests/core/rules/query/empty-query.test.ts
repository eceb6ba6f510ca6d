import { emptyQuery } from '#core/rules/query/empty-query.ts';
import { completeSource, pipelineOf } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';
import { querying } from './querying.ts';

testRule(emptyQuery, {
  accepts: {
    'no query': querying({}),
    'a query': querying({ query: 'SELECT * FROM orders' }),
    'a SQL source': pipelineOf([completeSource('sql', 'raw')]),
  },
  reports: {
    'a query of blanks': [querying({ query: ' \n' }), 'The query of silver.sales is empty.'],
    'a SQL source without one': [
      pipelineOf([completeSource('sql', 'raw', { query: '' })]),
      'source.raw has no query.',
    ],
  },
});
