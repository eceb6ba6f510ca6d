import { unusedInput } from '#core/rules/query/unused-input.ts';
import { testRule } from '../../../support/rule-test.ts';
import { c, joined, querying } from './querying.ts';

testRule(unusedInput, {
  accepts: {
    'inputs that are read': querying({ query: joined, lookups: { c } }),
    'a query that cannot be read': querying({ query: 'FROM', lookups: { c } }),
  },
  reports: {
    'a lookup that is not': [
      querying({ query: 'SELECT * FROM orders', lookups: { c } }),
      'The query of silver.sales does not read c.',
    ],
    'the node the flow reads': [
      querying({ query: 'SELECT * FROM c', lookups: { c } }),
      'The query of silver.sales does not read orders.',
    ],
  },
});
