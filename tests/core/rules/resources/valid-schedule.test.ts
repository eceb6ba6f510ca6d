import { validSchedule } from '#core/rules/resources/valid-schedule.ts';
import { alertOn } from '../../../support/any-resource.ts';
import { withJobs } from '../../../support/job-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

const sales = alertOn('gold.sales');
const shop = (resources: Parameters<typeof withJobs>[1] & object) => withJobs({}, resources);

testRule(validSchedule, {
  accepts: { 'what Quartz takes': shop({ resources: { sales } }) },
  reports: {
    'five fields in no zone': [
      shop({ resources: { one: { ...sales, schedule: { cron: '0 6 * * *', timeZone: '' } } } }),
      'The schedule “0 6 * * *” of the alert one is none that Quartz takes.',
      'The alert one has a schedule without a time zone.',
    ],
    'what a variable holds in one environment': [
      shop({
        environments: ['dev', 'prd'],
        variables: { at: { dev: '0 0 6 * * ?', prd: 'never' } },
        resources: { one: { ...sales, schedule: { cron: '{at}', timeZone: 'UTC' } } },
      }),
      'The schedule “never” of the alert one is none that Quartz takes.',
    ],
  },
});
