/** Fills missing values, leaves their rows out, or stops at them. */
import { authoredSql, bareName, selectText, sqlColumn, sqlName } from '#core/sql/write-sql.ts';
import {
  assertion,
  changedInPlace,
  columnsInPlace,
  listed,
  nothingIn,
  unknownColumns,
  unknownPaths,
} from '../parts.ts';
import { defineStep } from './define.ts';

export const nulls = defineStep({
  kind: 'nulls',
  stage: 'without_gaps',
  start: { kind: 'nulls', columns: [], strategy: 'drop' },
  toSql({ columns, strategy, expression = 'NULL' }, input) {
    if (strategy === 'fill') {
      const replaced = columns.map((name) => ({
        name,
        expression: `coalesce(${sqlName(name)}, ${authoredSql(expression)})`,
      }));
      return changedInPlace(input, { replaced });
    }
    const where = columns.map((name) => {
      const condition = `${sqlColumn(name)} IS NOT NULL`;
      return strategy === 'drop'
        ? condition
        : assertion(condition, `${bareName(name)} has no value.`);
    });
    return selectText({ columns: ['*'], from: input.sql, where });
  },
  columns: ({ columns, strategy }, input) =>
    strategy === 'fill' ? columnsInPlace(input.columns, columns) : input.columns,
  check: ({ columns, strategy, expression = '' }, input) => [
    ...nothingIn(columns, 'columns', 'No column is named, so nothing happens.'),
    ...(strategy === 'fill' ? unknownColumns : unknownPaths)(
      input.columns,
      listed(columns, 'columns'),
    ),
    ...(strategy === 'fill' && expression.trim() === ''
      ? [{ message: 'Nothing says what fills the gap.', field: ['expression'] }]
      : []),
  ],
});
