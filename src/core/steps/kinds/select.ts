/** Keeps columns, in their order. */
import { bareName, selectText, sqlName } from '#core/sql/write-sql.ts';
import { listed, nothingIn, unknownColumns } from '../parts.ts';
import { defineStep } from './define.ts';

export const select = defineStep({
  kind: 'select',
  stage: 'selected',
  start: { kind: 'select', columns: [] },
  toSql: ({ columns }, { sql }) =>
    selectText({ columns: columns.length === 0 ? ['*'] : columns.map(sqlName), from: sql }),
  columns: ({ columns }, input) => (columns.length === 0 ? input.columns : columns.map(bareName)),
  check: ({ columns }, input) => [
    ...nothingIn(columns, 'columns', 'No column is named, so all are kept.'),
    ...unknownColumns(input.columns, listed(columns, 'columns')),
  ],
});
