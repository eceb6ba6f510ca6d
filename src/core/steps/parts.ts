/** What several kinds of steps have in common: changing columns in place, and naming columns. */
import { type Columns, columnLookup } from '#core/model/column-lookup.ts';
import { nearMissFinder } from '#core/model/did-you-mean.ts';
import type { FieldPath } from '#core/model/field-ref.ts';
import { hasColumn } from '#core/sql/select-columns.ts';
import {
  bareName,
  named,
  pathParts,
  selectText,
  sqlColumn,
  sqlNames,
  sqlText,
} from '#core/sql/write-sql.ts';
import type { Relation, StepFinding } from './kinds/define.ts';

/** A column that gets a value, whether or not it was there. */
export interface Assigned {
  readonly name: string;
  readonly expression: string;
}

interface Change {
  /** Columns that take the place of those of their names. */
  readonly replaced: readonly Assigned[];
  /** Columns beside those that come in. */
  readonly added?: readonly Assigned[];
  readonly where?: readonly string[];
}

/** All columns that come in, some of them with other values. */
export function changedInPlace(
  { sql }: Relation,
  { replaced, added = [], where = [] }: Change,
): string {
  const taken = distinct(replaced.map(({ name }) => name));
  const star = taken.length === 0 ? '*' : `* EXCEPT (${sqlNames(taken)})`;
  const values = [...replaced, ...added].map(({ name, expression }) => named(expression, name));
  return selectText({ columns: [star, ...values], from: sql, where });
}

/** The columns after `changedInPlace`. */
export function columnsInPlace(
  columns: Columns | undefined,
  replaced: Columns,
  added: Columns = [],
): Columns | undefined {
  const taken = distinct(replaced);
  return columns && [...without(columns, taken), ...taken.map(bareName), ...added.map(bareName)];
}

/** Letter case and backticks do not count. */
export function without(columns: Columns, taken: Columns): Columns {
  return columns.filter((one) => !hasColumn(taken, one));
}

/**
 * All columns but the one that is unpacked. What is unpacked from a field leaves its column as it
 * is: taken out of it, a column without a value would come back as one whose fields have none.
 */
export function starWithout(taken: string): string {
  return pathParts(taken).length > 1 ? '*' : `* EXCEPT (${sqlColumn(taken)})`;
}

/** The columns that `starWithout` gives. */
export function withoutOne(columns: Columns, taken: string): Columns {
  return pathParts(taken).length > 1 ? columns : without(columns, [taken]);
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Map(names.map((name) => [bareName(name).toLowerCase(), name])).values()];
}

/** A value that may not come out, and what then becomes of the text it was made from. */
export interface Conversion {
  /** The column it becomes. */
  readonly name: string;
  /** The column it is made from, as SQL. */
  readonly from: string;
  /** Null where the text does not fit. */
  readonly value: string;
  /** True where the text does not fit. Absent: where there is a text, but no value. */
  readonly isBad?: string;
}

type Otherwise = 'null' | 'fail' | 'keep' | 'drop';

/** Conversions with a policy for what does not fit, as changes of columns. */
export function converted(
  conversions: readonly Conversion[],
  otherwise: Otherwise,
): Required<Change> {
  const badOf = ({ from, value, isBad }: Conversion): string =>
    isBad ?? `${from} IS NOT NULL AND ${value} IS NULL`;
  return {
    replaced: conversions.map((one) => ({
      name: one.name,
      expression:
        otherwise === 'fail'
          ? `CASE WHEN ${badOf(one)} THEN raise_error(${sqlText(`A value of ${bareName(one.name)} does not fit.`)}) ELSE ${one.value} END`
          : one.value,
    })),
    added:
      otherwise === 'keep'
        ? conversions.map((one) => ({
            name: badColumn(one.name),
            expression: `CASE WHEN ${badOf(one)} THEN CAST(${one.from} AS STRING) END`,
          }))
        : [],
    where: otherwise === 'drop' ? conversions.map((one) => `NOT (${badOf(one)})`) : [],
  };
}

function badColumn(name: string): string {
  return `${bareName(name)}_bad`;
}

/** The columns that `converted` adds for texts that do not fit. */
export function badColumns(names: Columns, otherwise: Otherwise | undefined): Columns {
  return otherwise === 'keep' ? names.map(badColumn) : [];
}

/** Only rows that meet the condition; others stop the refresh. */
export function assertion(condition: string, message: string): string {
  return `assert_true(${condition}, ${sqlText(message)}) IS NULL`;
}

interface Named {
  readonly name: string;
  readonly field: FieldPath;
}

/** @param field the path of the list; each name gets its index behind it */
export function listed(
  names: readonly string[] | undefined,
  ...field: FieldPath
): readonly Named[] {
  return (names ?? []).map((name, at) => ({ name, field: [...field, `${at}`] }));
}

/** Names that stand for no column that comes in, where only whole columns will do. */
export function unknownColumns(
  columns: Columns | undefined,
  names: readonly Named[],
  whose?: string,
): readonly StepFinding[] {
  return [
    ...missingColumns(columns, names, whose),
    ...fieldsAmong(columns ?? [], names),
    ...repeated(names),
  ];
}

/** Names that stand for no column that comes in, where a field of one will do as well. */
export function unknownPaths(
  columns: Columns | undefined,
  names: readonly Named[],
  whose?: string,
): readonly StepFinding[] {
  return [...missingColumns(columns, names, whose), ...dottedAmong(columns ?? [], names)];
}

/** Columns that are named once more: each would be there twice. */
function repeated(names: readonly Named[]): readonly StepFinding[] {
  return twice(names).map(({ field }) => ({
    message: `${bareName(names.find((one) => one.field === field)?.name ?? '')} is named twice.`,
    hint: 'Take one of them away.',
    field,
  }));
}

/** Paths to a field, which is no column yet. */
function fieldsAmong(columns: Columns, names: readonly Named[]): readonly StepFinding[] {
  const isThere = columnLookup(columns);
  return names
    .filter(({ name }) => pathParts(name).length > 1 && !hasColumn(columns, name))
    .filter(({ name }) => isThere(pathParts(name)[0] ?? ''))
    .map(({ name, field }) => ({
      message: `${name.trim()} is a field of ${pathParts(name)[0]}, and only whole columns will do here.`,
      hint: 'Make a column of it first, with a step Fields to columns or Add columns.',
      field,
    }));
}

/** Columns whose names hold dots, which are read as paths to a field. */
function dottedAmong(columns: Columns, names: readonly Named[]): readonly StepFinding[] {
  return names
    .filter(({ name }) => pathParts(name).length > 1 && hasColumn(columns, name))
    .filter(({ name }) => !hasColumn(columns, pathParts(name)[0] ?? ''))
    .map(({ name, field }) => {
      const value = `\`${bareName(name)}\``;
      return {
        message: `${name.trim()} means a field of ${pathParts(name)[0]}, and the column itself is called so.`,
        hint: `Write ${value}, in backticks.`,
        field,
        fix: { title: `Use ${value}`, value },
      };
    });
}

function missingColumns(
  columns: Columns | undefined,
  names: readonly Named[],
  whose?: string,
): readonly StepFinding[] {
  const of = whose === undefined ? '' : ` of ${whose}`;
  const empty = names
    .filter(({ name }) => name.trim() === '')
    .map(({ field }) => ({ message: `No column${of} is named here.`, field }));
  if (!columns) return empty;
  const isThere = columnLookup(columns);
  const nearest = nearMissFinder(columns);
  const unknown = names
    .filter(({ name }) => name.trim() !== '' && !isThere(name))
    .map(({ name, field }): StepFinding => {
      const meant = nearest(bareName(name));
      return {
        message: `There is no column ${bareName(name)} in ${whose ?? 'the rows that come in'}.`,
        hint: meant ? `Did you mean ${meant}?` : `There is ${columns.join(', ')}.`,
        field,
        ...(meant && { fix: { title: `Use ${meant}`, value: meant } }),
      };
    });
  return [...empty, ...unknown];
}

/** Names that are given to two columns. */
export function twice(names: readonly Named[]): readonly StepFinding[] {
  const seen = new Set<string>();
  return names
    .filter(({ name }) => name.trim() !== '')
    .filter(({ name }) => seen.size === seen.add(bareName(name).toLowerCase()).size)
    .map(({ name, field }) => ({ message: `There are two columns ${bareName(name)}.`, field }));
}

/** A list that has to hold something for its step to mean anything. */
export function nothingIn(list: readonly unknown[], field: string, message: string) {
  return list.length > 0 ? [] : [{ message, field: [field] }];
}

/** Window functions need all rows at once. */
export function overInStream(
  { isStream }: Relation,
  texts: readonly Named[],
): readonly StepFinding[] {
  if (!isStream) return [];
  return texts
    .filter(({ name }) => /\bover\s*\(/i.test(name))
    .map(({ field }) => ({
      message: 'A stream cannot be sorted, so functions with OVER do not run on it.',
      hint: 'Compute this in a materialized view that reads the table in batch.',
      field,
    }));
}
