/** The days of one month that an expression means. */
import type { Days } from './cron.ts';

const saturday = 7;
const sunday = 1;

/** @param month from 1 @returns days of the month in ascending order */
export function matchingDays(days: Days, year: number, month: number): readonly number[] {
  // Day 0 is the last one of the month before.
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const all = Array.from({ length }, (_, index) => index + 1);
  const weekDay = (day: number): number => new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 1;
  switch (days.kind) {
    case 'every':
      return all;
    case 'month-days':
      return days.days.filter((day) => day <= length);
    case 'month-end': {
      const day = length - days.before;
      if (day < 1) return [];
      return [days.onWeekday ? nearestWeekday(day, length, weekDay) : day];
    }
    case 'nearest-weekday':
      return days.day > length ? [] : [nearestWeekday(days.day, length, weekDay)];
    case 'week-days':
      return all.filter((day) => days.days.includes(weekDay(day)));
    case 'last-week-day':
      return all.filter((day) => weekDay(day) === days.day).slice(-1);
    case 'nth-week-day':
      return all.filter((day) => weekDay(day) === days.day).slice(days.nth - 1, days.nth);
  }
}

/** Saturday goes to Friday and Sunday to Monday, or the other way where that is another month. */
function nearestWeekday(day: number, length: number, weekDay: (day: number) => number): number {
  if (weekDay(day) === saturday) return day > 1 ? day - 1 : day + 2;
  if (weekDay(day) === sunday) return day < length ? day + 1 : day - 2;
  return day;
}
