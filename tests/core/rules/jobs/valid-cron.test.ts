import { validCron } from '#core/rules/jobs/valid-cron.ts';
import { jobOf, scheduled, withJobs } from '../../../support/job-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

const at = { variables: { at: { dev: '0 0 6 * * ?', prd: '0 6 * * *' } } };

testRule(validCron, {
  accepts: {
    'what Quartz takes': withJobs({ daily: scheduled('0 0 6 * * ?') }),
    'a trigger without a schedule': withJobs({ daily: jobOf() }),
    'a variable that holds one': withJobs({ daily: scheduled('{at}') }, at),
  },
  reports: {
    'five fields': [
      withJobs({ daily: scheduled('0 6 * * *') }),
      'The schedule “0 6 * * *” of the job daily is none that Quartz takes.',
    ],
    'no expression': [
      withJobs({ daily: scheduled('') }),
      'The schedule of the job daily is none that Quartz takes.',
    ],
    'a date that does not exist': [
      withJobs({ daily: scheduled('0 0 6 31 2 ?') }),
      'The schedule “0 0 6 31 2 ?” of the job daily never comes true.',
    ],
    'what a variable holds in one environment': [
      withJobs({ daily: scheduled('{at}') }, { ...at, environments: ['dev', 'prd'] }),
      'The schedule “0 6 * * *” of the job daily is none that Quartz takes.',
    ],
  },
});
