/** Whether two expressions ever come true at the same moment. */
import type { Cron } from './cron.ts';
import { matchingDays } from './matching-days.ts';

/** After as many years every date has fallen on every day of the week. */
const yearsLooked = 28;
const firstYear = 2024;

/** Both by the same clock. */
export function meet(a: Cron, b: Cron): boolean {
  const isSharedTime =
    shared(a.seconds, b.seconds) && shared(a.minutes, b.minutes) && shared(a.hours, b.hours);
  return isSharedTime && shareDay(a, b);
}

function shareDay(a: Cron, b: Cron): boolean {
  const months = a.months.filter((month) => b.months.includes(month));
  for (const year of yearsOf(a, b)) {
    for (const month of months) {
      if (shared(matchingDays(a.days, year, month), matchingDays(b.days, year, month))) return true;
    }
  }
  return false;
}

function yearsOf({ years: a }: Cron, { years: b }: Cron): readonly number[] {
  if (a && b) return a.filter((year) => b.includes(year));
  return a ?? b ?? Array.from({ length: yearsLooked }, (_, at) => firstYear + at);
}

function shared(a: readonly number[], b: readonly number[]): boolean {
  return a.some((one) => b.includes(one));
}
