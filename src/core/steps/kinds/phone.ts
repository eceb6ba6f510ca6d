/** Writes phone numbers as E.164 does. */
import { sqlName, sqlText } from '#core/sql/write-sql.ts';
import { changedInPlace, columnsInPlace, listed, nothingIn, unknownColumns } from '../parts.ts';
import type { StepOf } from '../step.ts';
import { defineStep } from './define.ts';

export const phone = defineStep({
  kind: 'phone',
  stage: 'with_phone_numbers',
  start: { kind: 'phone', columns: [], countryCode: '' },
  toSql: (step, input) =>
    changedInPlace(input, {
      replaced: step.columns.map((name) => ({ name, expression: e164(step, sqlName(name)) })),
    }),
  columns: ({ columns }, input) => columnsInPlace(input.columns, columns),
  check: ({ columns, countryCode, trunkPrefix = '0' }, input) => [
    ...nothingIn(columns, 'columns', 'No column is named, so nothing happens.'),
    ...unknownColumns(input.columns, listed(columns, 'columns')),
    ...(/^[1-9]\d{0,2}$/.test(countryCode)
      ? []
      : [
          {
            message: 'The country code is one to three digits, without plus and zeros before it.',
            hint: 'Such as 49 for Germany or 1 for the United States.',
            field: ['countryCode'],
          },
        ]),
    ...(/^\d*$/.test(trunkPrefix)
      ? []
      : [{ message: 'The trunk prefix consists of digits.', field: ['trunkPrefix'] }]),
  ],
});

function e164(
  { countryCode, trunkPrefix = '0', otherwise }: StepOf<'phone'>,
  text: string,
): string {
  // What people write in brackets behind a plus, as in +49 (0)30, is not dialled.
  const bare = `regexp_replace(regexp_replace(${text}, '[(]0[)]', ''), '[^0-9+]', '')`;
  const code = sqlText(`+${countryCode}`);
  const national =
    trunkPrefix === '' ? bare : `regexp_replace(${bare}, ${sqlText(`^${trunkPrefix}`)}, '')`;
  const number = [
    'CASE',
    `WHEN ${bare} LIKE '+%' THEN ${bare}`,
    `WHEN ${bare} LIKE '00%' THEN concat('+', substring(${bare}, 3))`,
    `ELSE concat(${code}, ${national})`,
    'END',
  ].join(' ');
  const fallback = otherwise === 'keep' ? ` ELSE ${text}` : '';
  return `CASE WHEN ${number} RLIKE '^[+][1-9][0-9]+$' AND length(${number}) BETWEEN 8 AND 16 THEN ${number}${fallback} END`;
}
