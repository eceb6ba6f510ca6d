/** Converts numbers from one unit to another. */
import { sqlName } from '#core/sql/write-sql.ts';
import { changedInPlace, columnsInPlace, listed, nothingIn, unknownColumns } from '../parts.ts';
import { inUnit, quantityOf } from '../units.ts';
import { defineStep } from './define.ts';

export const units = defineStep({
  kind: 'units',
  stage: 'in_units',
  start: { kind: 'units', columns: [], from: 'lb', to: 'kg' },
  toSql: ({ columns, from, to }, input) =>
    changedInPlace(input, {
      replaced: columns.map((name) => ({ name, expression: inUnit(sqlName(name), from, to) })),
    }),
  columns: ({ columns }, input) => columnsInPlace(input.columns, columns),
  check: ({ columns, from, to }, input) => [
    ...nothingIn(columns, 'columns', 'No column is named, so nothing happens.'),
    ...unknownColumns(input.columns, listed(columns, 'columns')),
    ...(quantityOf(from) === quantityOf(to)
      ? []
      : [
          {
            message: `${from} measures ${quantityOf(from)} and ${to} measures ${quantityOf(to)}.`,
            hint: 'Choose two units of the same quantity.',
            field: ['to'],
          },
        ]),
  ],
});
