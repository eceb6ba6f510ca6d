/** Jobs in a few words, as the list of jobs and the heading of one say them. */
import { expect, test } from 'vitest';
import type { Job } from '#core/jobs/job.ts';
import { triggerWords } from '../../../src/ui/views/jobs/job-words.ts';

test.each<[Job['trigger'], string]>([
  [{ kind: 'schedule', cron: '0 0 6 * * ?', timeZone: 'UTC' }, 'Every day at 06:00 (UTC)'],
  [{ kind: 'schedule', cron: '0 0 6 LW * ?', timeZone: '' }, 'At 0 0 6 LW * ? (no time zone)'],
  [{ kind: 'schedule', cron: '', timeZone: 'UTC' }, 'At no time yet (UTC)'],
  [{ kind: 'periodic', every: 1, unit: 'hours' }, 'Every 1 hour'],
  [{ kind: 'periodic', every: 4, unit: 'hours' }, 'Every 4 hours'],
  [{ kind: 'file-arrival', url: '' }, 'When files arrive in a folder'],
  [{ kind: 'table-update', tables: ['a.b.c'] }, 'When a.b.c changes'],
  [{ kind: 'table-update', tables: ['a.b.c', 'a.b.d'] }, 'When 2 tables change'],
  [{ kind: 'continuous' }, 'Without end'],
  [{ kind: 'manual' }, 'By hand'],
])('%o is “%s”', (trigger, words) => {
  expect(triggerWords({ trigger, selection: {} })).toBe(words);
});

test('a paused job says so, unless nothing starts it anyway', () => {
  const paused = (trigger: Job['trigger']) =>
    triggerWords({ trigger, selection: {}, paused: true });
  expect(paused({ kind: 'continuous' })).toBe('Paused: Without end');
  expect(paused({ kind: 'manual' })).toBe('By hand');
});
