/** Takes columns away. */

import { selectText, sqlNames } from '#core/sql/write-sql.ts';
import { changedInPlace, listed, nothingIn, unknownColumns, without } from '../parts.ts';
import { defineStep } from './define.ts';

export const drop = defineStep({
  kind: 'drop',
  stage: 'without_columns',
  start: { kind: 'drop', columns: [] },
  toSql: ({ columns }, input) =>
    columns.length === 0
      ? changedInPlace(input, { replaced: [] })
      : selectText({ columns: [`* EXCEPT (${sqlNames(columns)})`], from: input.sql }),
  columns: ({ columns }, input) => input.columns && without(input.columns, columns),
  check: ({ columns }, input) => [
    ...nothingIn(columns, 'columns', 'No column is named, so none is taken away.'),
    ...unknownColumns(input.columns, listed(columns, 'columns')),
  ],
});
