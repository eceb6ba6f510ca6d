/** Finds the matching row of another table and brings columns of it. */
import {
  authoredSql,
  bareName,
  named,
  selectText,
  sqlColumn,
  sqlName,
} from '#core/sql/write-sql.ts';
import { listed, nothingIn, unknownColumns, unknownPaths } from '../parts.ts';
import type { StepOf } from '../step.ts';
import {
  checkEqualities,
  doubled,
  equalities,
  lookupOf,
  noLookup,
  other,
  own,
} from '../with-lookup.ts';
import { defineStep } from './define.ts';

type Lookup = StepOf<'lookup'>;

export const lookup = defineStep({
  kind: 'lookup',
  stage: 'looked_up',
  start: { kind: 'lookup', with: '', on: [{ column: '', otherColumn: '' }], columns: [] },
  toSql(step, input) {
    const { with: alias, on, columns } = step;
    const conditions = [...equalities(on), ...heldThen(step)];
    const brought = columns.map((name) => named(found(step, name), calledBy(step, name)));
    return selectText({
      columns: [`${own}.*`, ...brought],
      from: [
        `${input.sql} AS ${own}`,
        `LEFT JOIN ${lookupOf(input, alias).sql} AS ${other}`,
        `  ON ${conditions.length > 0 ? conditions.join('\n  AND ') : 'true'}`,
      ].join('\n'),
    });
  },
  columns: (step, { columns }) =>
    columns && [...columns, ...step.columns.map((name) => bareName(calledBy(step, name)))],
  check(step, input) {
    const { with: alias, on, columns, asOf, missing = {} } = step;
    const looked = lookupOf(input, alias);
    const strange = Object.keys(missing).filter((name) => !columns.includes(name));
    return [
      ...noLookup(input, alias, 'with'),
      ...nothingIn(on, 'on', 'Nothing says which rows match.'),
      ...nothingIn(columns, 'columns', 'No column is brought in.'),
      ...checkEqualities(on, input, looked, alias),
      ...unknownColumns(looked.columns, listed(columns, 'columns'), alias),
      ...doubled(
        input.columns,
        columns.map((name) => calledBy(step, name)),
        ['prefix'],
      ),
      ...strange.map((name) => ({
        message: `${name} is not one of the columns that are brought in.`,
        field: ['missing', name],
      })),
      ...(asOf
        ? unknownPaths(input.columns, [{ name: asOf.timeColumn, field: ['asOf', 'timeColumn'] }])
        : []),
      ...(looked.isStream && input.isStream
        ? [
            {
              message: `${alias} is read as a stream, and a row is only found in a stream within bounds of time.`,
              hint: 'Read the lookup in batch, or use a join with a time bound.',
              field: ['with'],
            },
          ]
        : []),
    ];
  },
});

function calledBy({ prefix = '' }: Lookup, column: string): string {
  return `${prefix}${bareName(column)}`;
}

function found({ missing = {} }: Lookup, column: string): string {
  const value = `${other}.${sqlName(column)}`;
  const instead = missing[column]?.trim();
  return instead ? `coalesce(${value}, ${authoredSql(instead)})` : value;
}

/** The version of the other row that held at the moment of this one. */
function heldThen({ asOf }: Lookup): readonly string[] {
  if (!asOf) return [];
  const time = `${own}.${sqlColumn(asOf.timeColumn)}`;
  const [from, to] = [asOf.fromColumn, asOf.toColumn].map((name) => `${other}.${sqlColumn(name)}`);
  return [`${time} >= ${from}`, `(${to} IS NULL OR ${time} < ${to})`];
}
