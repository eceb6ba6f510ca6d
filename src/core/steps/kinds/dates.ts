/** Reads dates that are written in several ways. */
import { sqlName, sqlText } from '#core/sql/write-sql.ts';
import { checkDateFormat } from '../date-formats.ts';
import {
  badColumns,
  type Conversion,
  changedInPlace,
  columnsInPlace,
  converted,
  listed,
  nothingIn,
  unknownColumns,
} from '../parts.ts';
import type { StepOf } from '../step.ts';
import { defineStep } from './define.ts';

export const dates = defineStep({
  kind: 'dates',
  stage: 'with_dates',
  start: { kind: 'dates', columns: [], formats: ['yyyy-MM-dd'], type: 'date' },
  toSql: (step, input) =>
    changedInPlace(
      input,
      converted(
        step.columns.map((name) => conversionOf(step, name)),
        step.otherwise ?? 'null',
      ),
    ),
  columns: ({ columns, otherwise }, input) =>
    columnsInPlace(input.columns, columns, badColumns(columns, otherwise)),
  check: ({ columns, formats }, input) => [
    ...nothingIn(columns, 'columns', 'No column is named, so nothing happens.'),
    ...nothingIn(formats, 'formats', 'No format is named, so no date can be read.'),
    ...formats.flatMap((format, at) => checkDateFormat(format, 'formats', `${at}`)),
    ...unknownColumns(input.columns, listed(columns, 'columns')),
  ],
});

function conversionOf({ formats, type }: StepOf<'dates'>, name: string): Conversion {
  const from = sqlName(name);
  const tries = formats.map((format) => `try_to_timestamp(trim(${from}), ${sqlText(format)})`);
  const [first = `CAST(NULL AS TIMESTAMP)`, ...others] = tries;
  const read = others.length === 0 ? first : `coalesce(${tries.join(', ')})`;
  return { name, from, value: type === 'date' ? `CAST(${read} AS DATE)` : read };
}
