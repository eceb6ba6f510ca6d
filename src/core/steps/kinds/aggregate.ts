/** Groups rows and computes figures for each group. */
import { selectText } from '#core/sql/write-sql.ts';
import { checkFigures, figureColumns, figureNames, groupExpressions } from '../figures.ts';
import { defineStep } from './define.ts';

export const aggregate = defineStep({
  kind: 'aggregate',
  stage: 'aggregated',
  start: { kind: 'aggregate', groupBy: [], measures: [{ name: 'rows', expression: 'count(*)' }] },
  toSql(step, { sql }) {
    const columns = figureColumns(step);
    return selectText({
      columns: columns.length === 0 ? ['count(*) AS `rows`'] : columns,
      from: sql,
      groupBy: groupExpressions(step),
    });
  },
  columns: figureNames,
  check: (step, input) => [
    ...checkFigures(step, input),
    ...(input.isStream
      ? [
          {
            message: 'A stream has no end, so a figure over all its rows is never done.',
            hint: 'Make the table a materialized view, which reads all rows in batch, or group by time with a window.',
            field: ['groupBy'],
          },
        ]
      : []),
  ],
});
