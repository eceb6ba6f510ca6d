/** When expressions come true, told by dates that can be looked up in a calendar. */
import { describe, expect, test } from 'vitest';
import { nextRuns, type ZoneOffset } from '#core/jobs/cron/next-runs.ts';
import { readCron } from '#core/jobs/cron/read-cron.ts';
import { utc, zoneOffset } from '../../../support/zone-offset.ts';

function runs(text: string, after: string, count: number, offset: ZoneOffset = utc) {
  const read = readCron(text);
  if (!read.ok) throw new Error(read.problem.message);
  return nextRuns(read.cron, { after: Date.parse(after), count, offset }).map((run) =>
    new Date(run).toISOString().slice(0, 16),
  );
}

const newYear = '2026-01-01T00:00:00Z';

describe('in UTC', () => {
  test.each<[string, readonly string[]]>([
    ['0 0 6 * * ?', ['2026-01-01T06:00', '2026-01-02T06:00']],
    ['0 0 0 * * ?', ['2026-01-02T00:00', '2026-01-03T00:00']],
    ['0 0 6 ? * 2', ['2026-01-05T06:00', '2026-01-12T06:00']],
    ['0 0 6 L * ?', ['2026-01-31T06:00', '2026-02-28T06:00']],
    ['0 0 6 L-3 * ?', ['2026-01-28T06:00', '2026-02-25T06:00']],
    ['0 0 6 LW * ?', ['2026-01-30T06:00', '2026-02-27T06:00']],
    ['0 0 6 1W * ?', ['2026-01-01T06:00', '2026-02-02T06:00']],
    ['0 0 6 15W 2,11 ?', ['2026-02-16T06:00', '2026-11-16T06:00']],
    ['0 0 6 ? * L', ['2026-01-03T06:00', '2026-01-10T06:00']],
    ['0 0 6 ? * 6L', ['2026-01-30T06:00', '2026-02-27T06:00']],
    ['0 0 6 ? * 6#3', ['2026-01-16T06:00', '2026-02-20T06:00']],
    ['0 0 6 ? * MON#5', ['2026-03-30T06:00', '2026-06-29T06:00']],
    ['0 0 0 29 2 ?', ['2028-02-29T00:00', '2032-02-29T00:00']],
    ['0 0 12 1 1 ? 2030', ['2030-01-01T12:00']],
    ['0 0 0 31 2 ?', []],
    ['0 0 0 1 1 ? 1999', []],
  ])('%s', (text, expected) => {
    expect(runs(text, newYear, 2)).toEqual(expected);
  });
});

describe('in a zone whose clock is put forward and back', () => {
  const berlin = zoneOffset('Europe/Berlin');

  test('a time is that of the clock on the wall', () => {
    const days = runs('0 0 6 * * ?', '2026-03-28T00:00:00Z', 3, berlin);
    expect(days).toEqual(['2026-03-28T05:00', '2026-03-29T04:00', '2026-03-30T04:00']);
  });

  test('a time that is jumped over comes as much later', () => {
    const nights = runs('0 30 2 * * ?', '2026-03-28T12:00:00Z', 2, berlin);
    expect(nights).toEqual(['2026-03-29T01:30', '2026-03-30T00:30']);
  });

  test('of a time that comes twice, the second is meant', () => {
    const nights = runs('0 30 2 * * ?', '2026-10-24T12:00:00Z', 2, berlin);
    expect(nights).toEqual(['2026-10-25T01:30', '2026-10-26T01:30']);
  });

  test('no run comes twice', () => {
    const hours = runs('0 30 * * * ?', '2026-03-29T00:00:00Z', 3, berlin);
    expect(hours).toEqual(['2026-03-29T00:30', '2026-03-29T01:30', '2026-03-29T02:30']);
  });

  test('half an hour beside UTC is kept', () => {
    const mornings = runs('0 0 6 * * ?', newYear, 1, zoneOffset('Asia/Kolkata'));
    expect(mornings).toEqual(['2026-01-01T00:30']);
  });
});
