import { unlinkedTable } from '#core/rules/query/unlinked-table.ts';
import { testRule } from '../../../support/rule-test.ts';
import { c, joined, querying } from './querying.ts';

testRule(unlinkedTable, {
  accepts: {
    'a table of somebody else': querying({ query: 'SELECT * FROM orders JOIN main.ref.customers' }),
    'an alias': querying({ query: joined, lookups: { c } }),
  },
  reports: {
    'a table of the pipeline in full': [
      querying({ query: 'SELECT * FROM orders JOIN main.bronze.customers' }),
      'The query of silver.sales names main.bronze.customers in full, so nothing shows that it reads bronze.customers.',
    ],
  },
});
