/** Stretches of time as people write them, such as `10 minutes`, and as SQL does. */
import type { FieldPath } from '#core/model/field-ref.ts';
import { sqlColumn, sqlText } from '#core/sql/write-sql.ts';
import type { StepFinding } from './kinds/define.ts';

const written = /^\s*(\d{1,9})\s*(second|minute|hour|day|week)s?\s*$/i;

/** `INTERVAL 10 MINUTES`. What is no interval stands in it as a text, which no engine takes. */
export function sqlInterval(text: string): string {
  const [, count, unit] = written.exec(text) ?? [];
  return count && unit
    ? `INTERVAL ${Number(count)} ${unit.toUpperCase()}S`
    : `INTERVAL ${sqlText(text)}`;
}

/** A finding where the text is no number with a unit; none where it is. */
export function notInterval(text: string, ...field: FieldPath): readonly StepFinding[] {
  if (written.test(text)) return [];
  const message =
    text.trim() === '' ? 'No length of time is given.' : `${text} is no length of time.`;
  return [
    { message, hint: 'Write a number and a unit, such as 10 minutes, 1 hour or 2 days.', field },
  ];
}

const seconds = { second: 1, minute: 60, hour: 3600, day: 86_400, week: 604_800 } as const;

function secondsIn(text: string): number | undefined {
  const [, count, unit] = written.exec(text) ?? [];
  // The pattern names these units only.
  return unit === undefined
    ? undefined
    : Number(count) * seconds[unit.toLowerCase() as keyof typeof seconds];
}

/** Whether one length of time is longer than another; of what is none, nobody knows. */
export function isLonger(one: string, other: string): boolean {
  return (secondsIn(one) ?? 0) > (secondsIn(other) ?? Number.POSITIVE_INFINITY);
}

/** Rows of a stream, which are waited for only so long. */
export function withWatermark(relation: string, timeColumn: string, delay: string): string {
  return `${relation} WATERMARK ${sqlColumn(timeColumn)} DELAY OF ${sqlInterval(delay)}`;
}
