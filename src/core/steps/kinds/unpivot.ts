/** Makes a row of each of several columns. */
import {
  bareName,
  inParentheses,
  selectText,
  sqlName,
  sqlNames,
  sqlText,
} from '#core/sql/write-sql.ts';
import { listed, nothingIn, unknownColumns, without } from '../parts.ts';
import { doubled } from '../with-lookup.ts';
import { defineStep } from './define.ts';

export const unpivot = defineStep({
  kind: 'unpivot',
  stage: 'unpivoted',
  start: { kind: 'unpivot', columns: [], nameColumn: 'name', valueColumn: 'value' },
  toSql({ columns, nameColumn, valueColumn, dropsNulls }, { sql }) {
    if (columns.length === 0) return selectText({ columns: ['*'], from: sql });
    const pairs = columns.map((name) => `${sqlText(bareName(name))}, ${sqlName(name)}`);
    const stacked = `stack(${columns.length}, ${pairs.join(', ')}) AS (${sqlNames([nameColumn, valueColumn])})`;
    const rows = selectText({ columns: [`* EXCEPT (${sqlNames(columns)})`, stacked], from: sql });
    if (!dropsNulls) return rows;
    const where = [`${sqlName(valueColumn)} IS NOT NULL`];
    return selectText({ columns: ['*'], from: inParentheses(rows), where });
  },
  columns: ({ columns, nameColumn, valueColumn }, input) =>
    input.columns && [
      ...without(input.columns, columns),
      bareName(nameColumn),
      bareName(valueColumn),
    ],
  check: ({ columns, nameColumn, valueColumn }, input) => [
    ...nothingIn(columns, 'columns', 'No column is named, so nothing happens.'),
    ...unknownColumns(input.columns, listed(columns, 'columns')),
    ...doubled(input.columns && without(input.columns, columns), [nameColumn], ['nameColumn']),
    ...doubled(input.columns && without(input.columns, columns), [valueColumn], ['valueColumn']),
  ],
});
