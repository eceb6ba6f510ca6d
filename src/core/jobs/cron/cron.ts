/** A Quartz cron expression, read: which seconds, minutes, hours, days, months and years it means. */

/** Days of the week count as Quartz counts them: Sunday is 1. */
export type Days =
  | { readonly kind: 'every' }
  | { readonly kind: 'month-days'; readonly days: readonly number[] }
  /** Counted back from the last day of the month, on a weekday if so. */
  | { readonly kind: 'month-end'; readonly before: number; readonly onWeekday: boolean }
  /** The weekday nearest to a day of the month, without leaving the month. */
  | { readonly kind: 'nearest-weekday'; readonly day: number }
  | { readonly kind: 'week-days'; readonly days: readonly number[] }
  | { readonly kind: 'last-week-day'; readonly day: number }
  | { readonly kind: 'nth-week-day'; readonly day: number; readonly nth: number };

/** Each list is in ascending order. */
export interface Cron {
  readonly seconds: readonly number[];
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly days: Days;
  readonly months: readonly number[];
  /** Absent: every year. */
  readonly years: readonly number[] | undefined;
}

/** Something Quartz refuses, and where: offsets into the text, end exclusive. */
export interface CronProblem {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

export type CronRead =
  | { readonly ok: true; readonly cron: Cron }
  | {
      readonly ok: false;
      readonly problem: CronProblem;
      /** The expression that was probably meant. */
      readonly meant?: string;
    };
