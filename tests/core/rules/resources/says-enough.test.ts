import { saysEnough } from '#core/rules/resources/says-enough.ts';
import { alertOn, dashboardOf, landing } from '../../../support/any-resource.ts';
import { withJobs } from '../../../support/job-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

const sales = alertOn('gold.sales');
const shop = (resources: Parameters<typeof withJobs>[1] & object) => withJobs({}, resources);

testRule(saysEnough, {
  accepts: {
    'what is whole': shop({ resources: { sales, landing, shown: dashboardOf('gold.sales') } }),
    'a column that is asked for null': shop({
      resources: { one: { ...sales, condition: { column: 'n', operator: 'is-null' } } },
    }),
    'an external volume with its place': shop({
      resources: { one: { ...landing, storage: 'external', location: 's3://x' } },
    }),
  },
  reports: {
    'a query that is missing, and a column': [
      shop({
        resources: { one: { ...sales, query: '', condition: { ...sales.condition, column: '' } } },
      }),
      'The alert one has no query.',
      'The alert one compares no column.',
    ],
    'nothing to compare with': [
      shop({ resources: { one: { ...sales, condition: { column: 'n', operator: 'equal' } } } }),
      'The alert one compares its column with nothing.',
    ],
    'a query over a table nobody named': [
      shop({
        resources: {
          one: { ...sales, table: undefined, query: 'SELECT 1 FROM Watched' },
        },
      }),
      'The alert one reads watched, and names no table.',
    ],
    'a dashboard of nothing': [
      shop({ resources: { one: dashboardOf() } }),
      'The dashboard one shows no table.',
    ],
    'an external volume anywhere': [
      shop({ resources: { one: { ...landing, storage: 'external' } } }),
      'The volume one is external, and says not where.',
    ],
  },
});
