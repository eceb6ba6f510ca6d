/** Writes phone numbers as E.164 does. */
import { sqlName, sqlText } from '#core/sql/write-sql.ts';
import { blank, trimmed } from '../blanks.ts';
import { changedInPlace, columnsInPlace, listed, nothingIn, unknownColumns } from '../parts.ts';
import { phonePlan } from '../phone-plans.ts';
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

/** A word before the number, and an extension behind it. */
const label = `^[a-z]+[.:${blank}]+`;
const extension = '[,;]?\\s*(ext(ension)?|x|#)[.:=]?\\s*[0-9]+$';

/** Each replacement goes on from the one before; what is no number then does not look like one. */
function e164({ countryCode, trunkPrefix, otherwise }: StepOf<'phone'>, text: string): string {
  const { exit, national, keepsZero } = phonePlan(countryCode, trunkPrefix);
  const replacements = [
    [`${label}|${extension}`, ''],
    // What people write in brackets behind a plus, as in +49 (0)30, is not dialled.
    ...(keepsZero ? [] : [['[(]\\s*0\\s*[)]', '']]),
    [`[-()./${blank}\\p{Pd}]`, ''],
    [`^${exit}([1-9])`, '+$1'],
    [`^${national}$`, `+${countryCode}$1`],
    ...(keepsZero || countryCode === '1' ? [] : [[`^[+]${countryCode}0`, `+${countryCode}`]]),
  ];
  const number = replacements.reduce(
    (read, [pattern = '', to = '']) =>
      `regexp_replace(${read}, ${sqlText(pattern)}, ${sqlText(to)})`,
    `lower(${trimmed(text)})`,
  );
  const checked = `nullif(regexp_extract(${number}, '^([+][1-9][0-9]{6,14})$', 1), '')`;
  return otherwise === 'keep' ? `coalesce(${checked}, ${text})` : checked;
}
