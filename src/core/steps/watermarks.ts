/** How long a stream is waited for: its engine can be told once, and all later steps go by that. */
import type { FieldPath } from '#core/model/field-ref.ts';
import { hasColumn, isSameColumn } from '#core/sql/select-columns.ts';
import { bareName } from '#core/sql/write-sql.ts';
import { withWatermark } from './intervals.ts';
import type { Relation, StepFinding, StepInput, Watermark } from './kinds/define.ts';
import type { Step, StepOf } from './step.ts';

/** The rows with the time that they are waited by; said again, no row would ever come out. */
export function waitingFor(
  { sql, isStream, watermark }: Relation,
  { timeColumn, delay }: Watermark,
): string {
  return isStream && !watermark ? withWatermark(sql, timeColumn, delay) : sql;
}

/** None for rows in batch, or where this step is the first that waits. */
export function checkWatermark(
  { isStream, watermark }: Relation,
  { timeColumn, delay }: Watermark,
  field: FieldPath,
): readonly StepFinding[] {
  if (!isStream || !watermark) return [];
  if (watermark.isSpent) {
    return [
      {
        message:
          'A step before makes windows of the stream, whose figures cannot be waited for again.',
        hint: 'Do this in a table of its own that reads this one.',
        field,
      },
    ];
  }
  if (!isSameColumn(watermark.timeColumn, timeColumn)) {
    return [
      {
        message: `A step before waits for late rows by ${watermark.timeColumn}, and a stream can wait by one column only.`,
        hint: `Go by ${watermark.timeColumn} here too, or do this in a table of its own.`,
        field,
      },
    ];
  }
  if (watermark.delay.trim() === delay.trim()) return [];
  return [
    {
      severity: 'warning',
      message: `A step before waits ${watermark.delay} for late rows, and so does this one: a stream is told once.`,
      hint: 'Say the longest time at the first step that waits.',
      field,
    },
  ];
}

/** For what compares whole rows of a stream, or joins them again: they may hold one time only. */
export function checkTimes({ watermark }: Relation, field: FieldPath): readonly StepFinding[] {
  const { timeColumn, otherColumn } = watermark ?? {};
  if (otherColumn === undefined) return [];
  return [
    {
      message: `Two streams are joined before, and both ${timeColumn} and ${otherColumn} tell the time of a row, so the stream does not know which to go by.`,
      hint: `Take ${otherColumn} away in a step before this one.`,
      field,
    },
  ];
}

/** What the rows of a stream are waited by after a step. */
export function watermarkAfter(step: Step, input: StepInput): Watermark | undefined {
  const { watermark, isStream } = input;
  if (!isStream) return undefined;
  switch (step.kind) {
    case 'deduplicate':
      return watermark ?? step.late;
    case 'join': {
      const { isStream = false } = input.lookups.get(step.with.trim().toLowerCase()) ?? {};
      if (!(isStream && step.timeBound)) return watermark;
      return { ...(watermark ?? step.timeBound), otherColumn: otherTimeOf(step) };
    }
    case 'window':
      return { timeColumn: step.timeColumn, delay: step.delay ?? '', isSpent: true };
    case 'rename':
      return watermark && { ...watermark, timeColumn: renamed(step.names, watermark.timeColumn) };
    case 'drop':
      return watermark && keeping(watermark, (other) => !hasColumn(step.columns, other));
    case 'select':
      return watermark && keeping(watermark, (other) => hasColumn(step.columns, other));
    default:
      return watermark;
  }
}

function otherTimeOf({ how, columns, timeBound }: StepOf<'join'>): string | undefined {
  const isBrought = how === 'inner' || how === 'left';
  const other = timeBound?.otherTimeColumn ?? '';
  return isBrought && (!columns || hasColumn(columns, other)) ? other : undefined;
}

function keeping(watermark: Watermark, isKept: (column: string) => boolean): Watermark {
  const { otherColumn } = watermark;
  return otherColumn === undefined || isKept(otherColumn)
    ? watermark
    : { ...watermark, otherColumn: undefined };
}

function renamed(names: Readonly<Record<string, string>>, column: string): string {
  const to = Object.entries(names).find(([from]) => isSameColumn(from, column))?.[1];
  return to === undefined ? column : bareName(to);
}
