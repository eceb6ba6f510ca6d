/** What a table needs to be merged from changes and from snapshots alike: keys, type and columns. */

import type { FieldRef } from '#core/model/field-ref.ts';
import { listed } from '#core/text/wording.ts';
import { became, defaulted, fateOfRest, undecided } from '../reading/leaf-fates.ts';
import { type ObjectReader, takeNames, takeText } from '../reading/object-reader.ts';
import { placeOf, type Read, withValue } from '../reading/placed.ts';
import type { Scope } from '../scope.ts';
import { commaList } from './column-list.ts';

/** What keys and type are about. */
export interface CaptureSubject {
  readonly title: string;
  /** Absent: the table is left out when they are not whole. */
  readonly ref: FieldRef | undefined;
}

export interface KeysAndType {
  readonly keys: Read<readonly string[]>;
  readonly scdType: Read<'1' | '2'>;
}

/** Keys and SCD type, which snapshots and changes both need; a wrong type is reported. */
export function takeKeysAndType(
  object: ObjectReader,
  { title, ref }: CaptureSubject,
  scope: Scope,
): Partial<KeysAndType> {
  const names = takeNames(object, 'keys');
  const columns = names?.source.kind === 'scalar' ? commaList(names.value.join()) : names?.value;
  const keys = names && columns && columns.length > 0 ? { keys: withValue(names, columns) } : {};
  const type = takeText(object, 'scd_type');
  const number = type?.value.trim();
  if (!type) return keys;
  if (number === '1' || number === '2') return { ...keys, scdType: withValue(type, number) };
  scope.report('unknown-scd-type', {
    severity: 'error',
    message: `The ${title} has scd_type "${type.value}", and there are types 1 and 2 only. Its changes are not merged until this is settled.`,
    hint: 'Write "1" to keep the latest state of a row, "2" to keep its history.',
    at: placeOf(type, ref),
  });
  undecided(type, 'SCD types are 1 and 2.');
  return keys;
}

/** The names whose value is not there. */
export function missingOf(values: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.keys(values).filter((name) => !values[name]);
}

/** Says what DLT-META demands and the object lacks; the whole object is left out then. */
export function reportIncompleteCapture(
  object: ObjectReader,
  missing: readonly string[],
  { title, ref }: CaptureSubject,
  scope: Scope,
): void {
  if (missing.length > 0) {
    scope.report('missing-key', {
      severity: 'error',
      message: `"${object.key}" of the ${title} lacks ${listed(missing)}, and DLT-META refuses it.`,
      hint: ref
        ? 'Rows are appended to the table, not merged, until this is complete.'
        : 'The table is left out until this is complete.',
      at: placeOf(object, ref),
    });
  }
  const reason = `"${object.key}" is not complete, so it is not converted.`;
  fateOfRest(object.source, { kind: 'dropped', reason });
}

/** A list of columns; an empty one is as good as none. */
export function takeColumns(object: ObjectReader, key: string): Read<string[]> | undefined {
  const read = takeNames(object, key);
  if (!read) return undefined;
  if (read.value.length > 0) return withValue(read, [...read.value]);
  defaulted(read, 'It is an empty list.');
  return undefined;
}

/**
 * The values of several keys, by the fields they become.
 * @param fields the field of the capture for each key of the object
 * @param refOf where a field of the capture stands
 */
export function takeFields<Field extends string, Value>(
  object: ObjectReader,
  fields: Readonly<Record<string, Field>>,
  take: (object: ObjectReader, key: string) => Read<Value> | undefined,
  refOf: (field: Field) => FieldRef,
): Partial<Record<Field, Value>> {
  const values: Partial<Record<Field, Value>> = {};
  for (const [key, field] of Object.entries(fields)) {
    const read = take(object, key);
    if (read) values[field] = read.value;
    became(read, [refOf(field)]);
  }
  return values;
}
