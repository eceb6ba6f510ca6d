/** Expressions Quartz takes and refuses, and what is said about those it refuses. */
import { describe, expect, test } from 'vitest';
import { readCron } from '#core/jobs/cron/read-cron.ts';

describe('what Quartz takes', () => {
  test.each([
    '0 0 6 * * ?',
    '0 0 6 ? * MON-FRI',
    '0 0/15 8-18 ? * 2-6',
    '0 0 22-2 * * ?',
    '0 0 6 ? * FRI-MON',
    '0 0 6 L * ?',
    '0 0 6 L-3 * ?',
    '0 0 6 LW * ?',
    '0 0 6 L-2W * ?',
    '0 0 6 15W * ?',
    '0 0 6 ? * L',
    '0 0 6 ? * 6L',
    '0 0 6 ? * friL',
    '0 0 6 ? * 6#3',
    '0 0 6 ? * WED#5',
    '0 /5 * * * ?',
    '*/10 * * ? * *',
    '0 0 6 1,15 JAN,jul ?',
    '0 0 6 * * ? 2026-2030/2',
    '  0  0 6 * * ?\t',
  ])('%s', (text) => {
    expect(readCron(text).ok).toBe(true);
  });

  test('ranges and steps are the numbers they stand for', () => {
    const read = readCron('0,30 5/20 22-2 ? 11-2 * 2026');
    expect(read).toEqual({
      ok: true,
      cron: {
        seconds: [0, 30],
        minutes: [5, 25, 45],
        hours: [0, 1, 2, 22, 23],
        days: { kind: 'every' },
        months: [1, 2, 11, 12],
        years: [2026],
      },
    });
  });
});

describe('what Quartz refuses', () => {
  test.each<[string, string, string]>([
    ['', '', 'There is no expression yet.'],
    ['0 6 * *', '0 6 * *', 'These are 4 fields.'],
    ['0 0 6 * * *', '*', 'One of day of month and day of week has to be “?”'],
    ['0 0 6 1 * MON', 'MON', 'Quartz goes either by the day of month or by the day of week'],
    ['0 0 6 ? * ?', '?', 'Both the day of month and the day of week are “?”'],
    ['? 0 6 * * ?', '?', 'Only a day of month or a day of week can be “?”.'],
    ['0 60 6 * * ?', '60', 'There is no minute 60. A minute is a number from 0 to 59.'],
    ['0 0 24 * * ?', '24', 'There is no hour 24.'],
    ['0 0 6 0 * ?', '0', 'There is no day of month 0.'],
    ['0 0 6 ? * 0', '0', 'There is no day of week 0. A day of week is a number from 1 to 7'],
    ['0 0 6 * FOO ?', 'FOO', '“FOO” is no month.'],
    ['0 0/90 * * * ?', '0/90', 'A step of 90 is longer than the minute counts'],
    ['0 0/0 * * * ?', '0/0', 'A step of 0 never gets anywhere.'],
    ['0 0 6 ? * MON-FRI/2', 'MON-FRI/2', 'Quartz misreads a step behind a name'],
    ['0 0 6 L,15 * ?', 'L,15', 'L, W and LW stand for a day of month alone'],
    ['0 0 6 ? * 6L,2', '6L,2', 'L and # stand for a day of week alone'],
    ['0 0 6 ? * 6#6', '6#6', 'from 1 to 5'],
    ['0 0 6 L-31 * ?', 'L-31', 'the most is L-30'],
    ['0 0 6 1, * ?', '1,', 'The day of month has a comma with nothing beside it.'],
    ['0 0 6 * * ? 2030-2026', '2030-2026', 'The year 2026 comes before 2030.'],
    ['0 0 6 * * ? 1900', '1900', 'There is no year 1900.'],
  ])('%s', (text, place, said) => {
    const read = readCron(text);
    if (read.ok) throw new Error('it was taken');
    const { message, start, end } = read.problem;
    expect(message).toContain(said);
    expect(text.slice(start, end)).toBe(place);
  });
});

describe('five fields, as cron has them', () => {
  test.each<[string, string | undefined]>([
    ['0 6 * * *', '0 0 6 * * ?'],
    ['*/15 8-18 * * 1-5', '0 */15 8-18 ? * MON-FRI'],
    ['0 6 * * 0,7', '0 0 6 ? * SUN,SUN'],
    ['0 6 * * 0-7', '0 0 6 ? * *'],
    ['0 6 * * 1-5/2', '0 0 6 ? * 2-6/2'],
    ['0 6 1 */3 *', '0 0 6 1 */3 ?'],
    ['0 6 1 * 1', undefined],
  ])('%s', (text, meant) => {
    const read = readCron(text);
    if (read.ok) throw new Error('it was taken');
    expect(read.meant).toBe(meant);
    expect(read.problem.message).toContain('These are five fields, as cron has them.');
    expect(meant === undefined || readCron(meant).ok).toBe(true);
  });
});
