import { needsWarehouse } from '#core/rules/resources/needs-warehouse.ts';
import { alertOn, landing } from '../../../support/any-resource.ts';
import { withJobs } from '../../../support/job-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

const sales = alertOn('gold.sales');
const shop = (resources: Parameters<typeof withJobs>[1] & object) => withJobs({}, resources);

testRule(needsWarehouse, {
  accepts: { 'one that is named': shop({ resources: { sales, landing } }) },
  reports: {
    'none, or an empty name': [
      shop({
        resources: { a: { kind: 'dashboard', pages: [] }, b: { ...sales, warehouse: ' ' } },
      }),
      'The dashboard a names no SQL warehouse.',
      'The alert b names no SQL warehouse.',
    ],
  },
});
