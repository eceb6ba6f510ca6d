/** Times and counts of a job that the platform refuses, or that contradict each other. */
import type { Job } from '#core/jobs/job.ts';
import { jobsOf } from '#core/jobs/pipeline-plan.ts';
import type { FieldPath } from '#core/model/field-ref.ts';
import { defineRule } from '../define.ts';

export const sensibleNumbers = defineRule({
  code: 'jobs/sensible-numbers',
  severity: 'error',
  summary: 'Timeouts, waits, retries and workers of a job must be numbers that can be kept.',

  check({ pipeline }, report) {
    for (const [name, job] of jobsOf(pipeline)) {
      for (const { field, words, hint } of nonsenseIn(job)) {
        report({
          message: `The job ${name} ${words}.`,
          hint,
          at: { ref: { field: ['jobs', name, ...field] } },
        });
      }
    }
  },
});

interface Nonsense {
  readonly field: FieldPath;
  readonly words: string;
  readonly hint: string;
}

function nonsenseIn(job: Job): readonly Nonsense[] {
  return [...durations(job), ...counts(job), ...waits(job), ...workers(job)];
}

function durations({ timeoutMinutes, warnAfterMinutes }: Job): readonly Nonsense[] {
  const found: Nonsense[] = [];
  const hint = 'Give a number of minutes above 0, or take it away.';
  if (timeoutMinutes !== undefined && timeoutMinutes <= 0) {
    found.push({
      field: ['timeoutMinutes'],
      words: `stops runs after ${timeoutMinutes} minutes`,
      hint,
    });
  }
  if (warnAfterMinutes !== undefined && warnAfterMinutes <= 0) {
    const words = `expects runs to take ${warnAfterMinutes} minutes`;
    found.push({ field: ['warnAfterMinutes'], words, hint });
  }
  if (
    timeoutMinutes !== undefined &&
    (warnAfterMinutes ?? 0) >= timeoutMinutes &&
    timeoutMinutes > 0
  ) {
    found.push({
      field: ['warnAfterMinutes'],
      words: `warns of a long run after ${warnAfterMinutes} minutes, but stops it after ${timeoutMinutes}`,
      hint: 'The warning never comes. Expect less, or stop later.',
    });
  }
  return found;
}

function counts({ retries, maxConcurrentRuns }: Job): readonly Nonsense[] {
  const found: Nonsense[] = [];
  if (retries && !(Number.isInteger(retries.count) && retries.count >= -1)) {
    const hint = 'Give a whole number; -1 tries again without end.';
    found.push({ field: ['retries', 'count'], words: `tries again ${retries.count} times`, hint });
  }
  if ((retries?.waitSeconds ?? 0) < 0) {
    const words = `waits ${retries?.waitSeconds} seconds between tries`;
    found.push({ field: ['retries', 'waitSeconds'], words, hint: 'Give a number from 0.' });
  }
  const isCount = Number.isInteger(maxConcurrentRuns ?? 1) && (maxConcurrentRuns ?? 1) >= 1;
  if (!isCount) {
    const words = `allows ${maxConcurrentRuns} runs at once`;
    found.push({ field: ['maxConcurrentRuns'], words, hint: 'Give a whole number from 1.' });
  }
  return found;
}

const leastWait = 60;

function waits({ trigger }: Job): readonly Nonsense[] {
  if (trigger.kind !== 'file-arrival' && trigger.kind !== 'table-update') return [];
  return (['minSecondsBetween', 'waitAfterChangeSeconds'] as const).flatMap((key) => {
    const wait = trigger[key];
    if (wait === undefined || wait >= leastWait) return [];
    const words = `waits ${wait} seconds before a run`;
    const hint = `The platform takes ${leastWait} seconds or more.`;
    return [{ field: ['trigger', key], words, hint }];
  });
}

function workers({ compute }: Job): readonly Nonsense[] {
  if (compute?.kind !== 'job-cluster') return [];
  const { workers: fixed, autoscale } = compute;
  const found: Nonsense[] = [];
  if (fixed !== undefined && !(Number.isInteger(fixed) && fixed >= 0)) {
    const words = `asks for ${fixed} workers`;
    found.push({ field: ['compute', 'workers'], words, hint: 'Give a whole number from 0.' });
  }
  if (autoscale && !(autoscale.min >= 0 && autoscale.max >= Math.max(1, autoscale.min))) {
    found.push({
      field: ['compute', 'autoscale'],
      words: `scales between ${autoscale.min} and ${autoscale.max} workers`,
      hint: 'The greater number has to be 1 or more, and not below the smaller one.',
    });
  }
  return found;
}
