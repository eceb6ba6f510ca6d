/** Makes a row of each element of a list, or of each entry of a map. */
import { pathParts, selectText, sqlColumn, sqlNames } from '#core/sql/write-sql.ts';
import { starWithout, twice, unknownPaths, withoutOne } from '../parts.ts';
import type { StepOf } from '../step.ts';
import { doubled } from '../with-lookup.ts';
import { defineStep } from './define.ts';

type Explode = StepOf<'explode'>;

export const explode = defineStep({
  kind: 'explode',
  stage: 'exploded',
  start: { kind: 'explode', column: '' },
  toSql(step, { sql }) {
    const from = sqlColumn(step.column);
    const verb = `${step.positionColumn?.trim() ? 'posexplode' : 'explode'}${step.dropsEmpty ? '' : '_outer'}`;
    const names = madeBy(step).map(({ name }) => name);
    const called = names.length > 1 ? `(${sqlNames(names)})` : sqlNames(names);
    return selectText({
      columns: [starWithout(step.column), `${verb}(${from}) AS ${called}`],
      from: sql,
    });
  },
  columns: (step, { columns }) =>
    columns && [...withoutOne(columns, step.column), ...madeBy(step).map(({ name }) => name)],
  check: (step, { columns }) => [
    ...unknownPaths(columns, [{ name: step.column, field: ['column'] }]),
    ...twice(madeBy(step)),
    ...madeBy(step).flatMap(({ name, field }) =>
      doubled(columns && withoutOne(columns, step.column), [name], field),
    ),
  ],
});

/** The columns that come for the list, in the order the engine gives them. */
function madeBy({ column, as = '', keyColumn = '', positionColumn = '' }: Explode) {
  const own = as.trim() || (pathParts(column).at(-1) ?? '');
  return [
    { name: positionColumn.trim(), field: ['positionColumn'] },
    { name: keyColumn.trim(), field: ['keyColumn'] },
    { name: own, field: ['as'] },
  ].filter(({ name, field }) => name !== '' || field[0] === 'as');
}
