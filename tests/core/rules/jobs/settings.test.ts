import type { Job } from '#core/jobs/job.ts';
import { continuousAlone } from '#core/rules/jobs/continuous-alone.ts';
import { incompleteTrigger } from '#core/rules/jobs/incomplete-trigger.ts';
import { receivers } from '#core/rules/jobs/receivers.ts';
import { sensibleNumbers } from '#core/rules/jobs/sensible-numbers.ts';
import { uniqueJobNames } from '#core/rules/jobs/unique-names.ts';
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

testRule(uniqueJobNames, {
  accepts: { 'different names': withJobs({ daily: jobOf(), daily_2: jobOf() }) },
  reports: {
    'names that differ in signs': [
      withJobs({ 'daily-run': jobOf(), 'Daily run': jobOf() }),
      'The jobs daily-run and Daily run have names that differ in letter case or signs only.',
    ],
    'a name of signs': [
      withJobs({ '—': jobOf() }),
      'The name “—” of a job has no letter or digit.',
    ],
  },
});
