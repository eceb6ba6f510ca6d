/** The usual schedules: as expressions and back, and in words. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Rhythm, rhythmCron, rhythmOf, rhythmWords } from '#core/jobs/cron/rhythm.ts';

const clock = { hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) };
const weekDays = fc
  .uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 })
  .map((days) => days.sort((a, b) => a - b));
const anyRhythm: fc.Arbitrary<Rhythm> = fc.oneof(
  fc.record({ kind: fc.constant('hourly' as const), minute: clock.minute }),
  fc.record({ kind: fc.constant('daily' as const), ...clock }),
  fc.record({ kind: fc.constant('weekly' as const), days: weekDays, ...clock }),
  fc.record({
    kind: fc.constant('monthly' as const),
    day: fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant('last' as const)),
    ...clock,
  }),
);

test('every rhythm is read back from its expression', () => {
  fc.assert(
    fc.property(anyRhythm, (rhythm) => {
      expect(rhythmOf(rhythmCron(rhythm))).toEqual(rhythm);
    }),
  );
});

test.each([
  ['0 0 * * * ?', 'Every hour, on the hour'],
  ['0 1 * * * ?', 'Every hour, 1 minute past'],
  ['0 5 6 * * ?', 'Every day at 06:05'],
  ['0 0 6 ? * 2-6', 'Every weekday at 06:00'],
  ['0 0 6 ? * SUN', 'Every Sunday at 06:00'],
  ['0 0 6 ? * MON,THU', 'Every Mon, Thu at 06:00'],
  ['0 0 6 L * ?', 'On the last day of every month at 06:00'],
  ['0 0 6 15 * ?', 'On day 15 of every month at 06:00'],
])('%s is told as “%s”', (text, words) => {
  const rhythm = rhythmOf(text);
  expect(rhythm && rhythmWords(rhythm)).toBe(words);
});

test.each(['0 0/5 6 * * ?', '0 0 6,18 * * ?', '0 0 6 LW * ?', '0 0 6 * 1 ?', '5 0 6 * * ?', 'x'])(
  '%s is none of the usual ones',
  (text) => {
    expect(rhythmOf(text)).toBeUndefined();
  },
);
