/** Runs held against a search that looks at every minute, and knows nothing of how texts are read. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextRuns } from '#core/jobs/cron/next-runs.ts';
import { readCron } from '#core/jobs/cron/read-cron.ts';
import { zoneOffset } from '../../../support/zone-offset.ts';

/** One field: how it is written, and whether a number is among those it means. */
interface Written {
  readonly text: string;
  readonly means: (value: number, date: Date) => boolean;
}

const always = (text: string): Written => ({ text, means: () => true });

/** A number, a list, a range that may go over the end, or steps from a number on. */
function field(min: number, max: number): fc.Arbitrary<Written> {
  const number = fc.integer({ min, max });
  return fc.oneof(
    fc.constant(always('*')),
    fc.uniqueArray(number, { minLength: 1, maxLength: 4 }).map((list) => ({
      text: list.join(','),
      means: (value: number) => list.includes(value),
    })),
    fc.tuple(number, number).map(([from, to]) => ({
      text: `${from}-${to}`,
      means: (value: number) =>
        from <= to ? value >= from && value <= to : value >= from || value <= to,
    })),
    fc.tuple(number, fc.integer({ min: 1, max })).map(([from, every]) => ({
      text: `${from}/${every}`,
      means: (value: number) => value >= from && (value - from) % every === 0,
    })),
  );
}

const dayLong = 86_400_000;
const isLastOf = (date: Date, step: number) =>
  new Date(date.getTime() + step * dayLong).getUTCMonth() !== date.getUTCMonth();

const ofMonth = fc.oneof(
  field(1, 31),
  fc.constant<Written>({ text: 'L', means: (_, date) => isLastOf(date, 1) }),
);
const ofWeek = fc.oneof(
  field(1, 7),
  fc.integer({ min: 1, max: 7 }).map(
    (day): Written => ({
      text: `${day}L`,
      means: (value, date) => value === day && isLastOf(date, 7),
    }),
  ),
  fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 5 })).map(
    ([day, nth]): Written => ({
      text: `${day}#${nth}`,
      means: (value, date) => value === day && Math.ceil(date.getUTCDate() / 7) === nth,
    }),
  ),
);
const days = fc.oneof(
  ofMonth.map((written) => ({ ofMonth: written, ofWeek: always('?') })),
  ofWeek.map((written) => ({ ofMonth: always('?'), ofWeek: written })),
);

const anyExpression = fc
  .record({ minute: field(0, 59), hour: field(0, 23), month: field(1, 12), days })
  .map(({ minute, hour, month, days: { ofMonth: dom, ofWeek: dow } }) => ({
    text: `0 ${minute.text} ${hour.text} ${dom.text} ${month.text} ${dow.text}`,
    means: (date: Date) =>
      minute.means(date.getUTCMinutes(), date) &&
      hour.means(date.getUTCHours(), date) &&
      dom.means(date.getUTCDate(), date) &&
      month.means(date.getUTCMonth() + 1, date) &&
      dow.means(date.getUTCDay() + 1, date),
  }));

const start = Date.UTC(2024, 1, 1);
const searched = 45 * dayLong;

// Zones that keep their distance to UTC; what happens where clocks are changed has tests of its own.
test.each(['UTC', 'Asia/Kolkata', 'America/Phoenix'])('every run in %s, and no other', (zone) => {
  const ahead = zoneOffset(zone)(start);
  const anyMinute = fc.integer({ min: 0, max: 366 * 24 * 60 }).map((at) => start + at * 60_000);
  fc.assert(
    fc.property(anyExpression, anyMinute, ({ text, means }, after) => {
      const expected: number[] = [];
      const end = after + searched;
      for (let at = after + 60_000; at <= end && expected.length < 5; at += 60_000) {
        if (means(new Date(at + ahead))) expected.push(at);
      }
      const read = readCron(text);
      if (!read.ok) throw new Error(`${text}: ${read.problem.message}`);
      const runs = nextRuns(read.cron, { after, count: 5, offset: () => ahead });
      expect(runs.filter((run) => run <= end)).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

test('any text gives an answer', () => {
  const words = fc.constantFrom(
    '0',
    '*',
    '?',
    'L',
    'W',
    '#',
    '/',
    '-',
    ',',
    'MON',
    '31',
    ' ',
    '99',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(words).map((list) => list.join('')),
      ),
      (text) => {
        const read = readCron(text);
        if (read.ok) return;
        expect(read.problem.end).toBeGreaterThanOrEqual(read.problem.start);
        expect(read.problem.message).toMatch(/^\S.*\.$/s);
      },
    ),
  );
});
