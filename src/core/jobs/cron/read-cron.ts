/** Reads a cron expression as Quartz does, and says in words what Quartz would refuse. */
import type { Cron, CronRead } from './cron.ts';
import {
  type CronField,
  cronFields,
  hours,
  minutes,
  months,
  seconds,
  years,
} from './cron-fields.ts';
import { fromUnixCron } from './from-unix-cron.ts';
import { readDays } from './read-days.ts';
import { readField } from './read-field.ts';

interface Word {
  readonly text: string;
  readonly start: number;
}

/** @returns `meant` is there where one slip explains the text, such as five fields of Unix */
export function readCron(text: string): CronRead {
  const words = Array.from(text.matchAll(/\S+/g), ({ 0: word, index }) => ({
    text: word,
    start: index,
  }));
  const count = words.length;
  if (count < 6 || count > 7) return wrongCount(text, count);
  const [second, minute, hour, ofMonth, month, ofWeek] = words;
  // There are six words at least.
  if (!(second && minute && hour && ofMonth && month && ofWeek)) return wrongCount(text, count);
  const misplaced = words.find((word) => word !== ofMonth && word !== ofWeek && word.text === '?');
  if (misplaced) return refused(misplaced, 'Only a day of month or a day of week can be “?”.');

  const days = readDays(ofMonth.text, ofWeek.text);
  if ('message' in days) return refused(days.field === 'month' ? ofMonth : ofWeek, days.message);
  const year = words[6];
  const read = readAll([
    [second, seconds],
    [minute, minutes],
    [hour, hours],
    [month, months],
    ...(year ? [[year, years] as const] : []),
  ]);
  return 'ok' in read ? read : { ok: true, cron: cronOf(read, days) };
}

type Numbers = readonly number[];

function readAll(fields: readonly (readonly [Word, CronField])[]): readonly Numbers[] | CronRead {
  const read: Numbers[] = [];
  for (const [word, field] of fields) {
    const numbers = readField(word.text, field);
    if (typeof numbers === 'string') return refused(word, numbers);
    read.push(numbers);
  }
  return read;
}

function cronOf(read: readonly Numbers[], days: Cron['days']): Cron {
  const [second = [], minute = [], hour = [], month = [], year] = read;
  return { seconds: second, minutes: minute, hours: hour, days, months: month, years: year };
}

function wrongCount(text: string, count: number): CronRead {
  const start = text.length - text.trimStart().length;
  const problem = {
    message: countSentence(count),
    start,
    end: Math.max(start, text.trimEnd().length),
  };
  const meant = count === 5 ? fromUnixCron(text) : undefined;
  return { ok: false, problem, ...(meant !== undefined && { meant }) };
}

function countSentence(count: number): string {
  const titles = cronFields.slice(0, 6).map(({ title }) => title);
  const form = `Quartz wants six or seven: ${titles.join(', ')} and, if wanted, year.`;
  if (count === 0) return `There is no expression yet. ${form}`;
  if (count === 5) {
    return `These are five fields, as cron has them. Quartz has the seconds first: ${titles.join(', ')}.`;
  }
  return `${count === 1 ? 'This is one field' : `These are ${count} fields`}. ${form}`;
}

function refused({ text, start }: Word, message: string): CronRead {
  return { ok: false, problem: { message, start, end: start + text.length } };
}
