/** The usual schedules, such as every weekday morning: as choices of a form, and as expressions. */
import type { Cron } from './cron.ts';
import { dayNames } from './cron-fields.ts';
import { readCron } from './read-cron.ts';

interface Clock {
  readonly hour: number;
  readonly minute: number;
}

export type Rhythm =
  | { readonly kind: 'hourly'; readonly minute: number }
  | ({ readonly kind: 'daily' } & Clock)
  /** Days count from Sunday as 1, in ascending order. */
  | ({ readonly kind: 'weekly'; readonly days: readonly number[] } & Clock)
  | ({ readonly kind: 'monthly'; readonly day: number | 'last' } & Clock);

export type RhythmKind = Rhythm['kind'];

/** The Quartz expression of a schedule, with seconds first: `0 30 6 ? * MON,TUE`. */
export function rhythmCron(rhythm: Rhythm): string {
  switch (rhythm.kind) {
    case 'hourly':
      return `0 ${rhythm.minute} * * * ?`;
    case 'daily':
      return `0 ${rhythm.minute} ${rhythm.hour} * * ?`;
    case 'weekly': {
      const days = rhythm.days.map((day) => dayNames[day - 1]).join(',');
      return `0 ${rhythm.minute} ${rhythm.hour} ? * ${days}`;
    }
    case 'monthly':
      return `0 ${rhythm.minute} ${rhythm.hour} ${rhythm.day === 'last' ? 'L' : rhythm.day} * ?`;
  }
}

/** @returns absent: the expression is none of the usual ones, or none at all */
export function rhythmOf(text: string): Rhythm | undefined {
  const read = readCron(text);
  if (!read.ok) return undefined;
  const { seconds, minutes, hours, months, years } = read.cron;
  const [minute = 0, ...otherMinutes] = minutes;
  const isPlain = seconds.join() === '0' && otherMinutes.length === 0;
  if (!isPlain || months.length < 12 || years !== undefined) return undefined;
  const [hour = 0, ...otherHours] = hours;
  if (hours.length === 24) return hourly(read.cron, minute);
  return otherHours.length === 0 ? onDays(read.cron, { hour, minute }) : undefined;
}

function hourly({ days }: Cron, minute: number): Rhythm | undefined {
  return days.kind === 'every' ? { kind: 'hourly', minute } : undefined;
}

function onDays({ days }: Cron, at: Clock): Rhythm | undefined {
  switch (days.kind) {
    case 'every':
      return { kind: 'daily', ...at };
    case 'week-days':
      return { kind: 'weekly', days: days.days, ...at };
    case 'month-days': {
      const [day = 1, ...others] = days.days;
      return others.length === 0 ? { kind: 'monthly', day, ...at } : undefined;
    }
    case 'month-end':
      return days.before === 0 && !days.onWeekday
        ? { kind: 'monthly', day: 'last', ...at }
        : undefined;
    default:
      return undefined;
  }
}

const dayTitles = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const weekdays = '2,3,4,5,6';

/** `Every weekday at 06:00`. */
export function rhythmWords(rhythm: Rhythm): string {
  if (rhythm.kind === 'hourly') {
    return rhythm.minute === 0
      ? 'Every hour, on the hour'
      : `Every hour, ${rhythm.minute} ${rhythm.minute === 1 ? 'minute' : 'minutes'} past`;
  }
  const time = `${twoDigits(rhythm.hour)}:${twoDigits(rhythm.minute)}`;
  if (rhythm.kind === 'daily') return `Every day at ${time}`;
  if (rhythm.kind === 'monthly') {
    const day = rhythm.day === 'last' ? 'the last day' : `day ${rhythm.day}`;
    return `On ${day} of every month at ${time}`;
  }
  if (rhythm.days.join() === weekdays) return `Every weekday at ${time}`;
  const titles = rhythm.days.map((day) => dayTitles[day - 1] ?? '');
  const days =
    titles.length === 1 ? titles[0] : titles.map((title) => title.slice(0, 3)).join(', ');
  return `Every ${days} at ${time}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
