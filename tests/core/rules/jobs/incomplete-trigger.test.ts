import type { Job } from '#core/jobs/job.ts';
import { incompleteTrigger } from '#core/rules/jobs/incomplete-trigger.ts';
import { jobOf, scheduled, withJobs } from '../../../support/job-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

const job = (changes: Partial<Job>) => withJobs({ daily: jobOf(changes) });
const trigger = (one: Job['trigger']) => job({ trigger: one });

testRule(incompleteTrigger, {
  accepts: {
    'a schedule': withJobs({ daily: scheduled('0 0 6 * * ?') }),
    'an interval': trigger({ kind: 'periodic', every: 4, unit: 'hours' }),
    'a folder': trigger({ kind: 'file-arrival', url: '/Volumes/lake/raw/in/' }),
    'tables, one of them still empty': trigger({ kind: 'table-update', tables: ['a.b.c', ''] }),
    'no end': trigger({ kind: 'continuous' }),
  },
  reports: {
    'a schedule of no zone': [
      withJobs({ daily: scheduled('0 0 6 * * ?', {}, ' ') }),
      'The job daily has a schedule without a time zone.',
    ],
    'every half hour': [
      trigger({ kind: 'periodic', every: 0.5, unit: 'hours' }),
      'The job daily runs every 0.5 hours, which is no interval.',
    ],
    'files in no folder': [
      trigger({ kind: 'file-arrival', url: '' }),
      'The job daily waits for files, but names no folder.',
    ],
    'updates of no table': [
      trigger({ kind: 'table-update', tables: [] }),
      'The job daily waits for updates of tables, but names none.',
    ],
  },
});
