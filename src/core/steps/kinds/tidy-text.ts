/** Trims texts, joins up their blanks and settles their case. */
import { sqlName } from '#core/sql/write-sql.ts';
import { joined, trimmed } from '../blanks.ts';
import { changedInPlace, columnsInPlace, listed, nothingIn, unknownColumns } from '../parts.ts';
import type { StepOf } from '../step.ts';
import { defineStep } from './define.ts';

const cases = { upper: 'upper', lower: 'lower', title: 'initcap' } as const;

export const tidyText = defineStep({
  kind: 'tidy-text',
  stage: 'tidied',
  start: { kind: 'tidy-text', columns: [] },
  toSql: (step, input) =>
    changedInPlace(input, {
      replaced: step.columns.map((name) => ({ name, expression: tidied(step, sqlName(name)) })),
    }),
  columns: ({ columns }, input) => columnsInPlace(input.columns, columns),
  check: ({ columns }, input) => [
    ...nothingIn(columns, 'columns', 'No column is named, so nothing happens.'),
    ...unknownColumns(input.columns, listed(columns, 'columns')),
  ],
});

function tidied(step: StepOf<'tidy-text'>, column: string): string {
  let text = column;
  if (step.joinsBlanks) text = joined(text);
  if (!step.keepsEnds) text = trimmed(text);
  if (step.case) text = `${cases[step.case]}(${text})`;
  return step.emptyIsNull ? `nullif(${text}, '')` : text;
}
