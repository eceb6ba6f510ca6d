import type { Job } from '#core/jobs/job.ts';
import { sensibleNumbers } from '#core/rules/jobs/sensible-numbers.ts';
import { jobOf, withJobs } from '../../../support/job-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

const job = (changes: Partial<Job>) => withJobs({ daily: jobOf(changes) });
const trigger = (one: Job['trigger']) => job({ trigger: one });

testRule(sensibleNumbers, {
  accepts: {
    'numbers that fit': job({
      timeoutMinutes: 120,
      warnAfterMinutes: 60,
      retries: { count: -1, waitSeconds: 0 },
      maxConcurrentRuns: 1,
      compute: { kind: 'job-cluster', workers: 0, autoscale: { min: 1, max: 4 } },
    }),
  },
  reports: {
    'no time at all': [
      job({ timeoutMinutes: 0, warnAfterMinutes: -1 }),
      'The job daily stops runs after 0 minutes.',
      'The job daily expects runs to take -1 minutes.',
    ],
    'a warning after the end': [
      job({ timeoutMinutes: 60, warnAfterMinutes: 60 }),
      'The job daily warns of a long run after 60 minutes, but stops it after 60.',
    ],
    'half a try': [
      job({ retries: { count: 0.5, waitSeconds: -1 } }),
      'The job daily tries again 0.5 times.',
      'The job daily waits -1 seconds between tries.',
    ],
    'no run at once': [job({ maxConcurrentRuns: 0 }), 'The job daily allows 0 runs at once.'],
    'too short a wait': [
      trigger({ kind: 'file-arrival', url: '/x', waitAfterChangeSeconds: 5 }),
      'The job daily waits 5 seconds before a run.',
    ],
    'workers that cannot be': [
      job({ compute: { kind: 'job-cluster', workers: 1.5, autoscale: { min: 4, max: 2 } } }),
      'The job daily asks for 1.5 workers.',
      'The job daily scales between 4 and 2 workers.',
    ],
  },
});
