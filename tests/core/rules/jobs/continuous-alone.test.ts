import type { Job } from '#core/jobs/job.ts';
import { continuousAlone } from '#core/rules/jobs/continuous-alone.ts';
import { jobOf, scheduled, withJobs } from '../../../support/job-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

const job = (changes: Partial<Job>) => withJobs({ daily: jobOf(changes) });
const endless = (changes: Partial<Job>) => job({ trigger: { kind: 'continuous' }, ...changes });

testRule(continuousAlone, {
  accepts: {
    'streaming tables': endless({}),
    'a full schedule': withJobs({ daily: scheduled('0 0 6 * * ?', { runMode: 'full' }) }),
  },
  reports: {
    'all that contradicts it': [
      endless({
        runMode: 'full',
        timeoutMinutes: 5,
        retries: { count: 1 },
        maxConcurrentRuns: 2,
        selection: { tables: ['gold.sales'] },
      }),
      'The job daily runs without end, and each time empties its tables first.',
      'The job daily runs without end, but is stopped after 5 minutes.',
      'The job daily runs without end, and is started again by the platform in its own time, so its retries mean nothing.',
      'The job daily runs without end, and cannot run more than once at a time.',
      'The job daily runs without end, but refreshes no streaming table.',
    ],
  },
});
