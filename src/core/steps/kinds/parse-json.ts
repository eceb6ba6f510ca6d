/** Reads a JSON text into a column with fields. */
import { isSameColumn } from '#core/sql/select-columns.ts';
import { bareName, named, selectText, sqlName, sqlText } from '#core/sql/write-sql.ts';
import { printDdl, readDdl } from '#core/text/spark-ddl.ts';
import { badColumns, changedInPlace, columnsInPlace, converted, unknownColumns } from '../parts.ts';
import type { StepOf } from '../step.ts';
import { defineStep } from './define.ts';

export const parseJson = defineStep({
  kind: 'parse-json',
  stage: 'parsed',
  start: { kind: 'parse-json', column: '', fields: '' },
  toSql(step, input) {
    const name = nameOf(step);
    const from = sqlName(step.column);
    const text = `CAST(${from} AS STRING)`;
    const value = `from_json(${text}, ${sqlText(ddlOf(step.fields))})`;
    const isBad = `${from} IS NOT NULL AND (${value} IS NULL OR ${unread(text, step.fields)} IS NOT NULL)`;
    const { replaced, added, where } = converted(
      [{ name, from, value, isBad }],
      step.otherwise ?? 'null',
    );
    if (isSameColumn(name, step.column)) return changedInPlace(input, { replaced, added, where });
    const values = [...replaced, ...added].map((one) => named(one.expression, one.name));
    return selectText({ columns: ['*', ...values], from: input.sql, where });
  },
  columns(step, { columns }) {
    const name = nameOf(step);
    const bad = badColumns([name], step.otherwise);
    return isSameColumn(name, step.column)
      ? columnsInPlace(columns, [name], bad)
      : columnsInPlace(columns, [], [name, ...bad]);
  },
  check({ column, fields }, { columns }) {
    const read = readDdl(fields);
    const message =
      fields.trim() === '' || read.ok
        ? 'Nothing says which fields the JSON has.'
        : `The fields cannot be read: ${read.problem.message}`;
    return [
      ...unknownColumns(columns, [{ name: column, field: ['column'] }]),
      ...(read.ok
        ? []
        : [
            { message, hint: 'Such as: order_id BIGINT, amount DECIMAL(18,2).', field: ['fields'] },
          ]),
    ];
  },
});

/** The text, where it is no JSON or a value in it does not fit its type. */
function unread(text: string, fields: string): string {
  const name = '__unread';
  const ddl = sqlText(`${ddlOf(fields)}, ${name} STRING`);
  return `from_json(${text}, ${ddl}, map('columnNameOfCorruptRecord', '${name}')).${name}`;
}

function nameOf({ column, as }: StepOf<'parse-json'>): string {
  return as?.trim() ? as : bareName(column);
}

/** What cannot be read stays as it is written: it is a problem, and stands in quotes. */
function ddlOf(fields: string): string {
  const read = readDdl(fields);
  return read.ok ? printDdl(read.schema) : fields;
}
