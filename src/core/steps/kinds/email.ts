/** Brings e-mail addresses into one form. */
import { sqlName, sqlText } from '#core/sql/write-sql.ts';
import { blank, trimmed } from '../blanks.ts';
import { changedInPlace, columnsInPlace, listed, nothingIn, unknownColumns } from '../parts.ts';
import { defineStep } from './define.ts';

/** Words between dots; what takes quotes is an address nobody has. */
const word = `[^@.,;:<>()"${blank}]+`;
const form = `^${word}([.]${word})*@(${word}[.])+${word}$`;

export const email = defineStep({
  kind: 'email',
  stage: 'with_addresses',
  start: { kind: 'email', columns: [] },
  toSql: ({ columns, otherwise }, input) =>
    changedInPlace(input, {
      replaced: columns.map((name) => {
        const text = sqlName(name);
        const address = `lower(${trimmed(text)})`;
        const fallback = otherwise === 'keep' ? ` ELSE ${text}` : '';
        return {
          name,
          expression: `CASE WHEN ${address} RLIKE ${sqlText(form)} THEN ${address}${fallback} END`,
        };
      }),
    }),
  columns: ({ columns }, input) => columnsInPlace(input.columns, columns),
  check: ({ columns }, input) => [
    ...nothingIn(columns, 'columns', 'No column is named, so nothing happens.'),
    ...unknownColumns(input.columns, listed(columns, 'columns')),
  ],
});
