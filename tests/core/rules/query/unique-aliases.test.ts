import { uniqueAliases } from '#core/rules/query/unique-aliases.ts';
import { testRule } from '../../../support/rule-test.ts';
import { c, joined, querying } from './querying.ts';

testRule(uniqueAliases, {
  accepts: { 'different aliases': querying({ query: joined, lookups: { c } }) },
  reports: {
    'a lookup called as what is read': [
      querying({ query: joined, lookups: { Orders: c } }),
      'The query of silver.sales has two inputs called Orders.',
    ],
    'a lookup without a name': [
      querying({ query: joined, lookups: { ' ': c } }),
      'An input of the query of silver.sales has no alias.',
    ],
  },
});
