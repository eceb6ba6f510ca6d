/** When an expression next comes true, by the clock of a time zone. */
import type { Cron } from './cron.ts';
import { years as yearField } from './cron-fields.ts';
import { matchingDays } from './matching-days.ts';

/** How far the clock of a zone is ahead of UTC at an instant, both in milliseconds. */
export type ZoneOffset = (instant: number) => number;

export interface RunsAsked {
  /** Milliseconds since 1970; runs are later than it. */
  readonly after: number;
  readonly count: number;
  readonly offset: ZoneOffset;
}

const hour = 3_600_000;
const day = 24 * hour;

/**
 * Instants in milliseconds, in order; fewer than asked for where there are no more. A time that the
 * clock jumps over comes as much later; of a time that comes twice, the second is meant, as with
 * Quartz.
 */
export function nextRuns(cron: Cron, { after, count, offset }: RunsAsked): readonly number[] {
  const runs: number[] = [];
  // By the clock of the zone, and early enough to take in whatever the clock is set back.
  const start = new Date(after + offset(after) - day);
  const first = { year: start.getUTCFullYear(), month: start.getUTCMonth() + 1 };
  for (const midnight of midnights(cron, first)) {
    if (midnight < start.getTime() - day) continue;
    for (const time of timesOfDay(cron)) {
      const run = instantOf(midnight + time, offset);
      if (run <= (runs.at(-1) ?? after)) continue;
      runs.push(run);
      if (runs.length >= count) return runs;
    }
  }
  return runs;
}

/** Midnights of the days the expression means, as if the clock showed UTC. */
function* midnights(cron: Cron, first: { readonly year: number; readonly month: number }) {
  for (let year = first.year; year <= yearField.max; year += 1) {
    if (cron.years && !cron.years.includes(year)) continue;
    for (const month of cron.months) {
      if (year === first.year && month < first.month) continue;
      for (const date of matchingDays(cron.days, year, month))
        yield Date.UTC(year, month - 1, date);
    }
  }
}

/** From midnight, in milliseconds. */
function* timesOfDay(cron: Cron) {
  for (const at of cron.hours) {
    for (const minute of cron.minutes) {
      for (const second of cron.seconds) yield at * hour + minute * 60_000 + second * 1000;
    }
  }
}

/** @param shown what the clock of the zone shows, as if it were UTC */
function instantOf(shown: number, offset: ZoneOffset): number {
  const before = offset(shown - day);
  const after = offset(shown + day);
  const fits = [shown - before, shown - after].filter((one) => one + offset(one) === shown);
  // Nothing fits: the clock jumps over it, and goes on as if it had not.
  return fits.length > 0 ? Math.max(...fits) : shown - before;
}
