/** Adds one row that facts point to when their dimension row is not known. */
import { authoredSql, named, selectText, sqlName, sqlNames } from '#core/sql/write-sql.ts';
import { columnsInPlace, unknownColumns, without } from '../parts.ts';
import type { StepOf } from '../step.ts';
import { defineStep } from './define.ts';

export const unknownMember = defineStep({
  kind: 'unknown-member',
  stage: 'with_unknown',
  start: { kind: 'unknown-member', column: '' },
  toSql(step, { sql }) {
    const given = valuesOf(step);
    const names = given.map(([name]) => name);
    const rest = `EXCEPT (${sqlNames(names)})`;
    const members = selectText({ columns: [...names.map(sqlName), `* ${rest}`], from: sql });
    // A row that joins nothing has all the columns, with their types and without values.
    const unknown = selectText({
      columns: [...given.map(([name, value]) => named(authoredSql(value), name)), `m.* ${rest}`],
      from: `(SELECT 1) AS one\nLEFT JOIN ${sql} AS m\n  ON false`,
    });
    return `${members}\nUNION ALL\n${unknown}`;
  },
  columns(step, { columns }) {
    const names = valuesOf(step).map(([name]) => name);
    return columns && [...(columnsInPlace([], names) ?? []), ...without(columns, names)];
  },
  check: ({ column, values = {} }, { columns, isStream }) => [
    ...unknownColumns(columns, [
      { name: column, field: ['column'] },
      ...without(Object.keys(values), [column]).map((name) => ({ name, field: ['values', name] })),
    ]).map(({ fix, ...finding }) =>
      finding.field[0] === 'column' && fix ? { ...finding, fix } : finding,
    ),
    ...(isStream
      ? [
          {
            message: 'A stream brings each row once, so a fixed row cannot be added to it.',
            hint: 'Make the dimension a materialized view.',
            field: ['column'],
          },
        ]
      : []),
  ],
});

/** The key first, then the other values; each column once. */
function valuesOf({ column, key, values = {} }: StepOf<'unknown-member'>) {
  const others = Object.entries(values).filter(([name]) => without([name], [column]).length > 0);
  return [[column, key?.trim() ? key : '-1'] as const, ...others];
}
