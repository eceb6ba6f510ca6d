/** Reads amounts of money into a number and a currency. */
import { sqlName, sqlText } from '#core/sql/write-sql.ts';
import { blank } from '../blanks.ts';
import { currencyCodes, currencySigns } from '../currencies.ts';
import {
  badColumns,
  type Conversion,
  changedInPlace,
  columnsInPlace,
  converted,
  listed,
  unknownColumns,
} from '../parts.ts';
import { notType, sqlType } from '../sql-type.ts';
import type { StepOf } from '../step.ts';
import { defineStep } from './define.ts';

const usualType = 'decimal(18,2)';

export const currency = defineStep({
  kind: 'currency',
  stage: 'with_amounts',
  start: { kind: 'currency', column: '', decimal: 'point' },
  toSql(step, input) {
    const { codeColumn } = step;
    const { replaced, added, where } = converted([conversionOf(step)], step.otherwise ?? 'null');
    const code = codeColumn ? [{ name: codeColumn, expression: codeOf(step) }] : [];
    return changedInPlace(input, { replaced, added: [...added, ...code], where });
  },
  columns({ column, codeColumn, otherwise }, input) {
    const added = [...badColumns([column], otherwise), ...(codeColumn ? [codeColumn] : [])];
    return columnsInPlace(input.columns, [column], added);
  },
  check: ({ column, type = usualType, code = '' }, input) => [
    ...unknownColumns(
      input.columns,
      listed([column]).map((one) => ({ ...one, field: ['column'] })),
    ),
    ...notType(type, 'type'),
    ...(/^([A-Z]{3})?$/.test(code)
      ? []
      : [
          {
            message: `${code} is no currency code.`,
            hint: 'Three letters, such as EUR.',
            field: ['code'],
          },
        ]),
  ],
});

/** One number among signs and words; whatever else has digits is no amount. */
const amounts = { point: amountWith(',', '.'), comma: amountWith('.', ',') } as const;

function amountWith(grouping: string, decimal: string): string {
  const whole = `[0-9]{1,3}(?:[${grouping}][0-9]{2,3})*[${grouping}][0-9]{3}|[0-9]+`;
  const before = '(?:[^0-9]*(?:\\p{L}[.]|[^0-9.,]))?';
  const number = `(?:${whole})(?:[${decimal}][0-9]+)?|[${decimal}][0-9]+`;
  return `^${before}(${number})[.,]?[^0-9]*$`;
}

/** In front, behind the last digit, or as brackets around; `500.-` says that there are no cents. */
const minus = '[-\\x{2212}\\x{2013}]';
const negative = `^[^0-9]*${minus}|[0-9][^0-9.,]*${minus}$|[(][^()]*[0-9][^()]*[)]`;

function conversionOf({ column, decimal, type = usualType }: StepOf<'currency'>): Conversion {
  const from = sqlName(column);
  const text = `regexp_replace(${from}, ${sqlText(`[${blank}'’]`)}, '')`;
  const digits = `regexp_extract(${text}, ${sqlText(amounts[decimal])}, 1)`;
  const plain =
    decimal === 'point'
      ? `replace(${digits}, ',', '')`
      : `replace(replace(${digits}, '.', ''), ',', '.')`;
  const sign = `CASE WHEN ${text} RLIKE ${sqlText(negative)} THEN '-' ELSE '' END`;
  return { name: column, from, value: `try_cast(concat(${sign}, ${plain}) AS ${sqlType(type)})` };
}

function codeOf({ column, code }: StepOf<'currency'>): string {
  const text = sqlName(column);
  const bySign = Object.entries(currencySigns).map(
    ([sign, found]) => `WHEN ${text} LIKE ${sqlText(`%${sign}%`)} THEN '${found}'`,
  );
  const codes = `(?:^|[^A-Z])(${currencyCodes.join('|')})(?:[^A-Z]|$)`;
  const signed = [
    'CASE',
    ...bySign,
    `WHEN lower(${text}) LIKE '%euro%' THEN 'EUR'`,
    ...(code ? [`WHEN ${text} IS NOT NULL THEN ${sqlText(code)}`] : []),
    'END',
  ].join(' ');
  return `coalesce(\n  nullif(regexp_extract(upper(${text}), ${sqlText(codes)}, 1), ''),\n  ${signed}\n)`;
}
