import type { Job } from '#core/jobs/job.ts';
import { sameTableAtOnce } from '#core/rules/jobs/same-table-at-once.ts';
import { jobOf, scheduled, withJobs } from '../../../support/job-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

const both = (one: Job, other: Job) => withJobs({ one, other });
const gold = { selection: { tables: ['gold.sales'] } };
const bronze = { selection: { tables: ['bronze.orders'] } };
const endless = jobOf({ trigger: { kind: 'continuous' } });

testRule(sameTableAtOnce, {
  accepts: {
    'different hours': both(scheduled('0 0 6 * * ?'), scheduled('0 0 7 * * ?')),
    'different days': both(scheduled('0 0 6 ? * MON'), scheduled('0 0 6 ? * TUE')),
    'days that never meet': both(scheduled('0 0 6 31 * ?'), scheduled('0 0 6 ? 2 MON')),
    'different tables': both(scheduled('0 0 6 * * ?', gold), scheduled('0 0 6 * * ?', bronze)),
    'different clocks': both(scheduled('0 0 6 * * ?'), scheduled('0 0 6 * * ?', {}, 'Asia/Tokyo')),
    'one that is paused': both(scheduled('0 0 6 * * ?', { paused: true }), endless),
    'one that is started by hand': both(jobOf(), endless),
  },
  reports: {
    'a day of the month that falls on a Monday': [
      both(scheduled('0 0 6 1 * ?', gold), scheduled('0 0/30 * ? * MON')),
      'The jobs one and other both refresh gold.sales at the same time.',
    ],
    'several tables': [
      both(scheduled('0 0 6 * * ?'), scheduled('0 0 6 * * ?')),
      'The jobs one and other both refresh 3 tables, such as bronze.orders, at the same time.',
    ],
    'anything beside a job without end': [
      both(endless, jobOf({ ...bronze, trigger: { kind: 'file-arrival', url: '/x' } })),
      'The jobs one and other both refresh bronze.orders at the same time, as one of them runs without end.',
    ],
  },
});
