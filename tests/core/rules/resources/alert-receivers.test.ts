import { alertReceivers } from '#core/rules/resources/alert-receivers.ts';
import { alertOn } from '../../../support/any-resource.ts';
import { withJobs } from '../../../support/job-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

const sales = alertOn('gold.sales');
const shop = (resources: Parameters<typeof withJobs>[1] & object) => withJobs({}, resources);

testRule(alertReceivers, {
  accepts: {
    'an address, also by a variable': shop({
      resources: { one: { ...sales, notify: { emails: ['a@b.org', '{team}'] } } },
    }),
    'a notification destination alone': shop({
      resources: { one: { ...sales, notify: { destinations: ['team-slack'] } } },
    }),
  },
  reports: {
    nobody: [
      shop({ resources: { one: { ...sales, notify: {} } } }),
      'Nobody hears of the alert one.',
    ],
    'what is no address': [
      shop({ resources: { one: { ...sales, notify: { emails: ['Ann'] } } } }),
      'The alert one tells “Ann”, which is no address.',
    ],
  },
});
