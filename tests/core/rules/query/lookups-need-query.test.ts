import { lookupsNeedQuery } from '#core/rules/query/lookups-need-query.ts';
import { testRule } from '../../../support/rule-test.ts';
import { c, joined, querying } from './querying.ts';

testRule(lookupsNeedQuery, {
  accepts: {
    'a query': querying({ query: joined, lookups: { c } }),
    'no lookups': querying({ lookups: {} }),
  },
  reports: {
    'no query': [
      querying({ lookups: { c } }),
      'silver.sales has lookups, but no query and no steps that read them.',
    ],
  },
});
