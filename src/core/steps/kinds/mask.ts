/** Hides values, or parts of them. */
import { sqlName } from '#core/sql/write-sql.ts';
import { changedInPlace, columnsInPlace, listed, nothingIn, unknownColumns } from '../parts.ts';
import type { StepOf } from '../step.ts';
import { defineStep } from './define.ts';

const masks: Readonly<Record<StepOf<'mask'>['how'], (text: string) => string>> = {
  stars: (text) => `repeat('*', length(${text}))`,
  // A text of four characters would stand there whole.
  'last-four': (text) =>
    `CASE WHEN length(${text}) > 4 THEN concat(repeat('*', length(${text}) - 4), right(${text}, 4)) ELSE repeat('*', length(${text})) END`,
  // So would one of a single letter.
  'first-letter': (text) =>
    `CASE WHEN length(${text}) > 1 THEN concat(left(${text}, 1), repeat('*', length(${text}) - 1)) ELSE repeat('*', length(${text})) END`,
  email: (text) =>
    `CASE WHEN ${text} LIKE '%@%' THEN concat('***@', substring_index(${text}, '@', -1)) WHEN ${text} IS NOT NULL THEN '***' END`,
  null: () => 'CAST(NULL AS STRING)',
};

export const mask = defineStep({
  kind: 'mask',
  stage: 'masked',
  start: { kind: 'mask', columns: [], how: 'stars' },
  toSql: ({ columns, how }, input) =>
    changedInPlace(input, {
      replaced: columns.map((name) => ({
        name,
        expression: masks[how](`CAST(${sqlName(name)} AS STRING)`),
      })),
    }),
  columns: ({ columns }, input) => columnsInPlace(input.columns, columns),
  check: ({ columns }, input) => [
    ...nothingIn(columns, 'columns', 'No column is named, so nothing is hidden.'),
    ...unknownColumns(input.columns, listed(columns, 'columns')),
  ],
});
