/** Reads amounts of money into a number and a currency. */
import { sqlName, sqlText } from '#core/sql/write-sql.ts';
import { changedInPlace, columnsInPlace, listed, unknownColumns } from '../parts.ts';
import { notType, sqlType } from '../sql-type.ts';
import type { StepOf } from '../step.ts';
import { defineStep } from './define.ts';

const usualType = 'decimal(18,2)';
const signs = { '€': 'EUR', '£': 'GBP', '¥': 'JPY', '₹': 'INR', '₩': 'KRW', zł: 'PLN', $: 'USD' };

export const currency = defineStep({
  kind: 'currency',
  stage: 'with_amounts',
  start: { kind: 'currency', column: '', decimal: 'point' },
  toSql(step, input) {
    const { column, codeColumn } = step;
    return changedInPlace(input, {
      replaced: [{ name: column, expression: amountOf(step) }],
      added: codeColumn ? [{ name: codeColumn, expression: codeOf(step) }] : [],
    });
  },
  columns: ({ column, codeColumn }, input) =>
    columnsInPlace(input.columns, [column], codeColumn ? [codeColumn] : []),
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

function amountOf({ column, decimal, type = usualType }: StepOf<'currency'>): string {
  const digits = `regexp_replace(${sqlName(column)}, '[^0-9.,-]', '')`;
  const plain =
    decimal === 'point'
      ? `replace(${digits}, ',', '')`
      : `replace(replace(${digits}, '.', ''), ',', '.')`;
  return `try_cast(${plain} AS ${sqlType(type)})`;
}

function codeOf({ column, code }: StepOf<'currency'>): string {
  const text = sqlName(column);
  const bySign = Object.entries(signs).map(
    ([sign, found]) => `WHEN ${text} LIKE ${sqlText(`%${sign}%`)} THEN '${found}'`,
  );
  const letters = '[A-Z][A-Z][A-Z]';
  return [
    'CASE',
    `WHEN upper(${text}) RLIKE '${letters}' THEN regexp_extract(upper(${text}), '(${letters})', 1)`,
    ...bySign,
    ...(code ? [`WHEN ${text} IS NOT NULL THEN ${sqlText(code)}`] : []),
    'END',
  ].join(' ');
}
