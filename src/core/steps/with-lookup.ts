/** What steps that read another table have in common. */

import { nearMissFinder } from '#core/model/did-you-mean.ts';
import type { FieldPath } from '#core/model/field-ref.ts';
import { sqlColumn, sqlName } from '#core/sql/write-sql.ts';
import type { Relation, StepFinding, StepInput } from './kinds/define.ts';
import { unknownPaths } from './parts.ts';

/** What the rows that come in, and those of the other table, are called in a join. */
export const own = 'l';
export const other = 'r';

interface Equal {
  readonly column: string;
  readonly otherColumn: string;
}

/** A lookup that is not there is read by its name all the same, which is a problem of its own. */
export function lookupOf({ lookups }: StepInput, alias: string): Relation {
  const known = lookups.get(alias.trim().toLowerCase());
  return known ?? { sql: sqlName(alias), columns: undefined, isStream: false };
}

/** A finding where the flow has no lookup of this alias, whatever its letter case. */
export function noLookup(
  { lookups }: StepInput,
  alias: string,
  ...field: FieldPath
): readonly StepFinding[] {
  if (lookups.has(alias.trim().toLowerCase())) return [];
  const aliases = Array.from(lookups.values(), (one) => one.alias);
  const meant = nearMissFinder(aliases)(alias) ?? (aliases.length === 1 ? aliases[0] : undefined);
  return [
    {
      message:
        alias.trim() === '' ? 'No other table is named.' : `The flow has no lookup ${alias}.`,
      hint:
        aliases.length === 0
          ? 'Add the other table as a lookup of this flow first.'
          : `There is ${aliases.join(', ')}.`,
      field,
      ...(meant !== undefined && { fix: { title: `Use ${meant}`, value: meant } }),
    },
  ];
}

/** Conditions of a JOIN, with the names that `own` and `other` give both sides. */
export function equalities(on: readonly Equal[]): readonly string[] {
  return on.map(
    (one) => `${own}.${sqlColumn(one.column)} = ${other}.${sqlColumn(one.otherColumn)}`,
  );
}

/** Columns that are not there, on either side. @param alias what the other side is called */
export function checkEqualities(
  on: readonly Equal[],
  input: StepInput,
  looked: Relation,
  alias: string,
): readonly StepFinding[] {
  return [
    ...unknownPaths(
      input.columns,
      on.map(({ column }, at) => ({ name: column, field: ['on', `${at}`, 'column'] })),
    ),
    ...unknownPaths(
      looked.columns,
      on.map(({ otherColumn }, at) => ({
        name: otherColumn,
        field: ['on', `${at}`, 'otherColumn'],
      })),
      alias || 'the other table',
    ),
  ];
}

/** Columns that two sides would both give: a table has each name once. */
export function doubled(
  columns: readonly string[] | undefined,
  added: readonly string[] | undefined,
  field: FieldPath,
): readonly StepFinding[] {
  const taken = new Set(columns?.map((name) => name.toLowerCase()));
  const twice = (added ?? []).filter((name) => taken.has(name.toLowerCase()));
  if (twice.length === 0) return [];
  return [
    {
      message: `${twice.join(', ')} would be there twice.`,
      hint: 'Bring only columns with names of their own, or rename them before.',
      field,
    },
  ];
}
