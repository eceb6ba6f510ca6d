import { unknownAlias } from '#core/rules/query/unknown-alias.ts';
import { testRule } from '../../../support/rule-test.ts';
import { c, querying } from './querying.ts';

testRule(unknownAlias, {
  accepts: {
    'inputs, in any letter case': querying({ query: 'SELECT * FROM ORDERS, C', lookups: { c } }),
    'an alias of its own': querying({ query: 'SELECT * FROM o', alias: 'o' }),
    'names the query gives itself': querying({
      query: 'WITH x AS (SELECT * FROM orders) SELECT * FROM x',
    }),
    'tables named in full': querying({ query: 'SELECT * FROM orders JOIN lake.ref.days' }),
  },
  reports: {
    'a table that is no input': [
      querying({ query: 'SELECT * FROM orders JOIN stock JOIN stock s' }),
      'The query of silver.sales reads stock, which is not one of its inputs.',
    ],
    'the name of a node that has an alias': [
      querying({ query: 'SELECT * FROM orders', alias: 'o' }),
      'The query of silver.sales reads orders, which is not one of its inputs.',
    ],
  },
});
