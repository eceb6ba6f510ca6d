/** The fields of a Quartz expression: their bounds, and the names that stand for numbers. */

export interface CronField {
  /** As messages call it. */
  readonly title: string;
  readonly min: number;
  readonly max: number;
  /** In the order of the numbers they stand for, from `min`. */
  readonly names?: readonly string[];
}

const monthNames = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ');
export const dayNames = 'SUN MON TUE WED THU FRI SAT'.split(' ');

export const seconds: CronField = { title: 'second', min: 0, max: 59 };
export const minutes: CronField = { title: 'minute', min: 0, max: 59 };
export const hours: CronField = { title: 'hour', min: 0, max: 23 };
export const daysOfMonth: CronField = { title: 'day of month', min: 1, max: 31 };
export const months: CronField = { title: 'month', min: 1, max: 12, names: monthNames };
export const daysOfWeek: CronField = { title: 'day of week', min: 1, max: 7, names: dayNames };
export const years: CronField = { title: 'year', min: 1970, max: 2099 };

/** In the order they are written in; the last may be left out. */
export const cronFields = [seconds, minutes, hours, daysOfMonth, months, daysOfWeek, years];

/** The number a word stands for; absent: it is neither a number nor a name of the field. */
export function numberOf(word: string, { names = [], min }: CronField): number | undefined {
  if (/^\d{1,4}$/.test(word)) return Number(word);
  const at = names.indexOf(word.toUpperCase());
  return at < 0 ? undefined : at + min;
}
