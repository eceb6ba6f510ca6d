/** Turns `source_metadata` of a cloudFiles source into select expressions. */
import type { FieldRef } from '#core/model/field-ref.ts';
import { became, dropped } from '../reading/leaf-fates.ts';
import { type ObjectReader, restOf, takeObject, takeText } from '../reading/object-reader.ts';
import { placeOf, type Read } from '../reading/placed.ts';
import { reportUnknownKeys } from '../reading/unknown-keys.ts';
import type { Scope } from '../scope.ts';

const defaultName = 'source_metadata';

/** The columns it adds, each as `expression as name`, in the order DLT-META adds them. */
export function takeSourceMetadata(
  metadata: ObjectReader,
  select: FieldRef,
  scope: Scope,
): readonly string[] {
  const columns = takeColumns(takeObject(metadata, 'select_metadata_cols'), select, scope);
  const name = takeText(metadata, 'autoloader_metadata_col_name');
  const include = takeText(metadata, 'include_autoloader_metadata_column');
  const whole = wholeColumn(include, name);
  became(include, [select]);
  if (include && whole.endsWith(` as ${name?.value ?? ''}`)) became(name, [select]);
  else dropped(name, 'Without include_autoloader_metadata_column it has no effect.');
  if (include && include.value.trim().toLowerCase() !== 'true') reportKept(include, select, scope);
  reportUnknownKeys(metadata, scope, {
    owner: 'source_metadata',
    known: [
      'select_metadata_cols',
      'include_autoloader_metadata_column',
      'autoloader_metadata_col_name',
    ],
  });
  return whole === '' ? columns : [...columns, whole];
}

function wholeColumn(include: Read<string> | undefined, name: Read<string> | undefined): string {
  if (!include) return '';
  const isOn = include.value.trim().toLowerCase() === 'true';
  return `_metadata as ${isOn ? (name?.value ?? defaultName) : '_metadata'}`;
}

function takeColumns(
  columns: ObjectReader | undefined,
  select: FieldRef,
  scope: Scope,
): readonly string[] {
  if (!columns) return [];
  return restOf(columns).flatMap(({ key }) => {
    const read = takeText(columns, key);
    if (!read) return [];
    became(read, [select]);
    if (!read.value.startsWith('_metadata')) reportUnprefixed(read, select, scope);
    return `${read.value} as ${key}`;
  });
}

function reportUnprefixed(read: Read<string>, select: FieldRef, scope: Scope): void {
  scope.report('metadata-column-unprefixed', {
    message: `Metadata column "${read.key}" reads "${read.value}", which is a column of the data, not of the file.`,
    hint: `Write "_metadata.${read.value}" if the property of the file is meant.`,
    at: placeOf(read, select),
  });
}

function reportKept(include: Read<string>, select: FieldRef, scope: Scope): void {
  scope.report('metadata-column-kept', {
    message: `include_autoloader_metadata_column is "${include.value}", and DLT-META then keeps the whole column _metadata in the table. So does the conversion.`,
    hint: 'Delete the key to leave the column out.',
    at: placeOf(include, select),
  });
}
