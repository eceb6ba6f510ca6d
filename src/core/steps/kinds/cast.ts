/** Converts columns to other types. */
import { sqlName, sqlText } from '#core/sql/write-sql.ts';
import { checkDateFormat } from '../date-formats.ts';
import {
  badColumns,
  type Conversion,
  changedInPlace,
  columnsInPlace,
  converted,
  nothingIn,
  unknownColumns,
} from '../parts.ts';
import { notType, sqlType } from '../sql-type.ts';
import type { StepOf } from '../step.ts';
import { defineStep } from './define.ts';

type Column = StepOf<'cast'>['columns'][number];

export const cast = defineStep({
  kind: 'cast',
  stage: 'converted',
  start: { kind: 'cast', columns: [{ column: '', type: 'string' }], otherwise: 'null' },
  toSql: ({ columns, otherwise }, input) =>
    changedInPlace(input, converted(columns.map(conversionOf), otherwise)),
  columns({ columns, otherwise }, input) {
    const names = columns.map(({ column }) => column);
    return columnsInPlace(input.columns, names, badColumns(names, otherwise));
  },
  check: ({ columns }, input) => [
    ...nothingIn(columns, 'columns', 'No column is named, so none is converted.'),
    ...unknownColumns(
      input.columns,
      columns.map(({ column }, at) => ({ name: column, field: ['columns', `${at}`, 'column'] })),
    ),
    ...columns.flatMap(({ type }, at) => notType(type, 'columns', `${at}`, 'type')),
    ...columns.flatMap(({ format = '' }, at) =>
      format === '' ? [] : checkDateFormat(format, 'columns', `${at}`, 'format'),
    ),
    ...columns.flatMap(({ type, format = '' }, at) =>
      format === '' || /^(date|timestamp)/i.test(type.trim())
        ? []
        : [
            {
              severity: 'warning' as const,
              message: `A format says how dates are read from texts, and ${type} is no date.`,
              hint: 'Take the format away. To write a date as text, use Add columns with date_format(…).',
              field: ['columns', `${at}`, 'format'],
            },
          ],
    ),
  ],
});

function conversionOf({ column, type, format }: Column): Conversion {
  const from = sqlName(column);
  const read = format ? `try_to_timestamp(CAST(${from} AS STRING), ${sqlText(format)})` : from;
  const target = sqlType(type);
  const isRead = format !== undefined && format !== '' && target === 'TIMESTAMP';
  return { name: column, from, value: isRead ? read : `try_cast(${read} AS ${target})` };
}
