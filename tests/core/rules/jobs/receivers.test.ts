import type { Job } from '#core/jobs/job.ts';
import { receivers } from '#core/rules/jobs/receivers.ts';
import { jobOf, withJobs } from '../../../support/job-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

const job = (changes: Partial<Job>) => withJobs({ daily: jobOf(changes) });
const oncall = { via: 'email', to: 'oncall@example.com', events: ['failure'] } as const;
const channel = (to: string) => ({ via: 'slack', to, events: ['failure'] }) as const;

testRule(receivers, {
  accepts: {
    'an address': job({ notifications: [oncall] }),
    'an address in a variable': job({ notifications: [{ ...oncall, to: '{oncall}' }] }),
    'three destinations beside an address': job({
      notifications: [oncall, ...['a', 'b', 'c'].map(channel)],
    }),
    'long runs, with a limit': job({
      notifications: [{ ...oncall, events: ['duration'] }],
      warnAfterMinutes: 5,
    }),
  },
  reports: {
    'no address': [
      job({ notifications: [{ ...oncall, to: ' ' }] }),
      'The job daily sends e-mails without an address.',
    ],
    'no destination': [
      job({ notifications: [channel('')] }),
      'The job daily has a slack notification without a destination.',
    ],
    'a name for an address': [
      job({ notifications: [{ ...oncall, to: 'oncall' }] }),
      'The job daily sends e-mails to “oncall”, which is no address.',
    ],
    'no event': [
      job({ notifications: [{ ...oncall, events: [] }] }),
      'The job daily tells oncall@example.com of nothing.',
    ],
    'long runs without a limit': [
      job({ notifications: [{ ...oncall, events: ['duration'] }] }),
      'The job daily tells of long runs, but does not say how long a run should take.',
    ],
    'a fourth destination': [
      job({ notifications: ['a', 'b', 'c', 'd'].map(channel) }),
      'The job daily names more than 3 notification destinations for the event failure.',
    ],
  },
});
