/** Brings e-mail addresses into one form. */
import { sqlName } from '#core/sql/write-sql.ts';
import { changedInPlace, columnsInPlace, listed, nothingIn, unknownColumns } from '../parts.ts';
import { defineStep } from './define.ts';

export const email = defineStep({
  kind: 'email',
  stage: 'with_addresses',
  start: { kind: 'email', columns: [] },
  toSql: ({ columns, otherwise }, input) =>
    changedInPlace(input, {
      replaced: columns.map((name) => {
        const text = sqlName(name);
        const address = `lower(trim(${text}))`;
        const fallback = otherwise === 'keep' ? ` ELSE ${text}` : '';
        return {
          name,
          expression: `CASE WHEN ${address} RLIKE '^[^@ ]+@[^@ ]+[.][^@ .]+$' THEN ${address}${fallback} END`,
        };
      }),
    }),
  columns: ({ columns }, input) => columnsInPlace(input.columns, columns),
  check: ({ columns }, input) => [
    ...nothingIn(columns, 'columns', 'No column is named, so nothing happens.'),
    ...unknownColumns(input.columns, listed(columns, 'columns')),
  ],
});
