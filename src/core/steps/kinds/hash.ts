/** Puts a hash in the place of values. */
import { sqlName, sqlText } from '#core/sql/write-sql.ts';
import { changedInPlace, columnsInPlace, listed, nothingIn, unknownColumns } from '../parts.ts';
import { defineStep } from './define.ts';

const bits = { 'sha2-256': 256, 'sha2-512': 512 } as const;

export const hash = defineStep({
  kind: 'hash',
  stage: 'hashed',
  start: { kind: 'hash', columns: [], algorithm: 'sha2-256' },
  toSql: ({ columns, algorithm, salt = '' }, input) =>
    changedInPlace(input, {
      replaced: columns.map((name) => {
        const text = `CAST(${sqlName(name)} AS STRING)`;
        const salted = salt === '' ? text : `concat(${sqlText(salt)}, ${text})`;
        return { name, expression: `sha2(${salted}, ${bits[algorithm]})` };
      }),
    }),
  columns: ({ columns }, input) => columnsInPlace(input.columns, columns),
  check: ({ columns }, input) => [
    ...nothingIn(columns, 'columns', 'No column is named, so nothing is hashed.'),
    ...unknownColumns(input.columns, listed(columns, 'columns')),
  ],
});
