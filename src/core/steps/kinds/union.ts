/** Puts the rows of other tables below those that come in. */
import { bareName, selectText, sqlName } from '#core/sql/write-sql.ts';
import { listed, nothingIn, unknownColumns } from '../parts.ts';
import { lookupOf, noLookup } from '../with-lookup.ts';
import { defineStep } from './define.ts';

export const union = defineStep({
  kind: 'union',
  stage: 'together',
  start: { kind: 'union', tables: [], columns: [] },
  toSql({ tables, columns, distinct }, input) {
    const list = columns.length === 0 ? ['*'] : columns.map(sqlName);
    const selects = [input, ...tables.map((alias) => lookupOf(input, alias))].map(({ sql }) =>
      selectText({ columns: list, from: sql }),
    );
    return selects.join(distinct ? '\nUNION\n' : '\nUNION ALL\n');
  },
  columns: ({ columns }, input) => (columns.length === 0 ? input.columns : columns.map(bareName)),
  check: ({ tables, columns, distinct }, input) => [
    ...nothingIn(tables, 'tables', 'No table is named, so no rows are added.'),
    ...nothingIn(
      columns,
      'columns',
      'No column is named, so columns are put together by their places.',
    ).map((finding) => ({ ...finding, severity: 'warning' as const })),
    ...(distinct && input.isStream
      ? [
          {
            message: 'A stream would have to keep every row to tell which come again.',
            hint: 'Append all rows, and remove duplicates in a step behind, which says how late a repeat may come.',
            field: ['distinct'],
            fix: { title: 'Append all rows', value: false },
          },
        ]
      : []),
    ...tables.flatMap((alias, at) => noLookup(input, alias, 'tables', `${at}`)),
    ...unknownColumns(input.columns, listed(columns, 'columns')),
    ...tables.flatMap((alias, at) => {
      const looked = lookupOf(input, alias);
      const mixes = looked.isStream !== input.isStream;
      const missing = unknownColumns(looked.columns, listed(columns, 'columns'), alias);
      const message = `${alias} is read ${looked.isStream ? 'as a stream' : 'in batch'}, and the flow ${input.isStream ? 'as a stream' : 'in batch'}.`;
      const hint = 'Rows of streams and tables cannot be put together: read both in the same mode.';
      return [...missing, ...(mixes ? [{ message, hint, field: ['tables', `${at}`] }] : [])];
    }),
  ],
});
