/** Makes a row of each element of a list. */
import { bareName, selectText, sqlName, sqlNames } from '#core/sql/write-sql.ts';
import { unknownColumns, without } from '../parts.ts';
import { doubled } from '../with-lookup.ts';
import { defineStep } from './define.ts';

export const explode = defineStep({
  kind: 'explode',
  stage: 'exploded',
  start: { kind: 'explode', column: '' },
  toSql({ column, as, positionColumn, dropsEmpty }, { sql }) {
    const name = as?.trim() ? as : bareName(column);
    const verb = `${positionColumn ? 'posexplode' : 'explode'}${dropsEmpty ? '' : '_outer'}`;
    const called = positionColumn ? `(${sqlNames([positionColumn, name])})` : sqlName(name);
    return selectText({
      columns: [`* EXCEPT (${sqlName(column)})`, `${verb}(${sqlName(column)}) AS ${called}`],
      from: sql,
    });
  },
  columns: ({ column, as, positionColumn }, { columns }) =>
    columns && [
      ...without(columns, [column]),
      ...(positionColumn ? [bareName(positionColumn)] : []),
      bareName(as?.trim() ? as : column),
    ],
  check: ({ column, as = '', positionColumn = '' }, { columns }) => [
    ...unknownColumns(columns, [{ name: column, field: ['column'] }]),
    ...doubled(columns && without(columns, [column]), [as], ['as']),
    ...doubled(columns && without(columns, [column]), [positionColumn], ['positionColumn']),
  ],
});
