/** Reads the two fields of a Quartz expression that say on which days: one of them is always `?`. */
import type { Days } from './cron.ts';
import { type CronField, daysOfMonth, daysOfWeek, numberOf } from './cron-fields.ts';
import { formOf, readField } from './read-field.ts';

/** What is wrong, and in which of the two fields. */
export interface DaysProblem {
  readonly message: string;
  readonly field: 'month' | 'week';
}

/** A problem names the field it is about, so that a form can mark it. */
export function readDays(ofMonth: string, ofWeek: string): Days | DaysProblem {
  if (ofMonth === '?' && ofWeek === '?') {
    const message = 'Both the day of month and the day of week are “?”. Write * for one of them.';
    return { message, field: 'month' };
  }
  if (ofWeek === '?') return inField('month', readMonthDays(ofMonth));
  if (ofMonth === '?') return inField('week', readWeekDays(ofWeek));
  const isOpen = ofMonth === '*' || ofWeek === '*';
  const message = isOpen
    ? 'One of day of month and day of week has to be “?”: Quartz goes by the other alone.'
    : 'Quartz goes either by the day of month or by the day of week, not by both: write “?” for one.';
  return { message, field: ofMonth === '*' ? 'month' : 'week' };
}

function inField(field: DaysProblem['field'], read: Days | string): Days | DaysProblem {
  return typeof read === 'string' ? { message: read, field } : read;
}

function readMonthDays(text: string): Days | string {
  if (text === '*') return { kind: 'every' };
  const written = text.toUpperCase();
  const end = /^L(?:-(?<before>\d+))?(?<weekday>W)?$/.exec(written)?.groups;
  if (end) {
    const before = Number(end.before ?? 0);
    if (before > 30) return 'No month has a day that far before its end: the most is L-30.';
    return { kind: 'month-end', before, onWeekday: end.weekday !== undefined };
  }
  const [, nearest] = /^(\d+)W$/.exec(written) ?? [];
  if (nearest !== undefined) {
    const day = Number(nearest);
    return day >= 1 && day <= 31 ? { kind: 'nearest-weekday', day } : formOf(daysOfMonth);
  }
  if (/[LW]/.test(written)) return aloneSentence('L, W and LW', daysOfMonth);
  const days = readField(text, daysOfMonth);
  return typeof days === 'string' ? days : { kind: 'month-days', days };
}

function readWeekDays(text: string): Days | string {
  if (text === '*') return { kind: 'every' };
  if (/^L$/i.test(text)) return { kind: 'week-days', days: [daysOfWeek.max] };
  const [, nthDay, nth] = /^(\w+)#(\w+)$/.exec(text) ?? [];
  if (nthDay !== undefined) return readNth(nthDay, Number(nth));
  const [, lastDay] = /^([A-Za-z]{3}|\d)L$/i.exec(text) ?? [];
  if (lastDay !== undefined) {
    const day = dayOf(lastDay);
    return day === undefined ? formOf(daysOfWeek) : { kind: 'last-week-day', day };
  }
  if (text.includes('#') || /\dL/i.test(text)) return aloneSentence('L and #', daysOfWeek);
  const days = readField(text, daysOfWeek);
  return typeof days === 'string' ? days : { kind: 'week-days', days };
}

function readNth(word: string, nth: number): Days | string {
  const day = dayOf(word);
  if (day === undefined) return formOf(daysOfWeek);
  if (nth >= 1 && nth <= 5) return { kind: 'nth-week-day', day, nth };
  return 'Behind # stands which one of the month is meant, from 1 to 5.';
}

function dayOf(word: string): number | undefined {
  const day = numberOf(word, daysOfWeek);
  return day !== undefined && day >= daysOfWeek.min && day <= daysOfWeek.max ? day : undefined;
}

function aloneSentence(signs: string, { title }: CronField): string {
  return `${signs} stand for a ${title} alone: Quartz takes no list or range beside them.`;
}
