import { resourceTableUnknown } from '#core/rules/resources/unknown-table.ts';
import { alertOn, dashboardOf } from '../../../support/any-resource.ts';
import { tableNode } from '../../../support/build-pipeline.ts';
import { withJobs } from '../../../support/job-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

const sales = alertOn('gold.sales');
const shop = (resources: Parameters<typeof withJobs>[1] & object) => withJobs({}, resources);
const secret = tableNode('silver.secret', 'bronze.orders', { private: true });
const withSecret = { ...shop({}), nodes: { ...shop({}).nodes, [secret.id]: secret } };

testRule(resourceTableUnknown, {
  accepts: {
    'stored tables': shop({ resources: { sales, shown: dashboardOf('gold.sales') } }),
    'an alert about no table': shop({
      resources: { one: { ...sales, table: undefined } },
    }),
  },
  reports: {
    'a table that is not there, with the one that is meant': [
      shop({ resources: { one: alertOn('gold.sale') } }),
      'The alert one names gold.sale, which is not in the project.',
    ],
    'what is no table, and a page of none': [
      shop({ resources: { one: dashboardOf('source.orders', '') } }),
      'The dashboard one names source.orders, which is no table.',
      'The dashboard one names no table yet.',
    ],
    'what is not stored, or not shown': [
      {
        ...withSecret,
        resources: { a: alertOn('silver.open_orders'), b: alertOn('silver.secret') },
      },
      'The alert a names silver.open_orders, a temporary view: nothing of it is stored.',
      'The alert b names silver.secret, a private table: only its own pipeline can read it.',
    ],
  },
});
