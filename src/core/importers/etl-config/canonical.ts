/**
 * Brings what people write by hand into the form of the schema: other names of keys, tags in one
 * text, tables as a map. Every value keeps the path it was found at.
 */
import type { FieldPath } from '#core/model/field-ref.ts';
import { isObject } from '#core/model/value-at.ts';

export interface CanonicalRow {
  readonly row: Readonly<Record<string, unknown>>;
  /** Where a value of the row stands in the file. */
  pathOf(key: FieldPath): FieldPath;
}

type Plain = Readonly<Record<string, unknown>>;

/** Key of the schema, by a key that means the same. A source may be a path alone. */
const otherKeys: Readonly<Record<string, string>> = {
  dependencies: 'depends_on',
  type: 'mode',
  table_type: 'mode',
  path: 'source',
  location: 'source',
};
const layerWords = /(?:^|_)(bronze|silver|gold)$/i;

/** @returns the rows of `tables`, written as a list or as a map by name */
export function canonicalRows(tables: unknown): readonly CanonicalRow[] {
  if (Array.isArray(tables)) {
    return tables.map((row, index) => canonicalRow(row, ['tables', `${index}`], {}));
  }
  if (!isObject(tables)) return [];
  return Object.entries(tables).map(([name, row]) => canonicalRow(row, ['tables', name], { name }));
}

function canonicalRow(raw: unknown, at: FieldPath, given: Plain): CanonicalRow {
  const written = isObject(raw) ? raw : {};
  const row: Record<string, unknown> = { ...given };
  const moved = new Map<string, string>();
  for (const [key, value] of Object.entries(written)) {
    const other = Object.hasOwn(otherKeys, key) ? otherKeys[key] : undefined;
    const to = other === undefined || Object.hasOwn(written, other) ? key : other;
    row[to] = value;
    if (to !== key) moved.set(to, key);
  }
  for (const key of ['tags', 'depends_on']) row[key] = asList(row[key]);
  for (const key of ['layer', 'mode']) row[key] = asWord(row[key]);
  row.layer ??= layerOf(row);
  return { row, pathOf: ([first = '', ...rest]) => [...at, moved.get(first) ?? first, ...rest] };
}

/** A text with commas is a list of words. Numbers are words as well. */
function asList(value: unknown): unknown {
  const words: unknown = typeof value === 'string' ? value.split(',') : value;
  if (!Array.isArray(words)) return value;
  const texts = words.map((word) => (typeof word === 'number' ? String(word) : word));
  const trimmed = texts.map((word) => (typeof word === 'string' ? word.trim() : word));
  return typeof value === 'string' ? trimmed.filter((word) => word !== '') : trimmed;
}

/** Letter case does not tell the words of the format apart. */
function asWord(value: unknown): unknown {
  return typeof value === 'string' ? value.trim().toLowerCase() : value;
}

/** From the folder of the module, or from the end of the name. */
function layerOf({ module, name }: Plain): string | undefined {
  const folder = typeof module === 'string' ? module.split('.').at(-2) : undefined;
  const words = [folder, name].filter((word): word is string => typeof word === 'string');
  return words.flatMap((word) => layerWords.exec(word)?.[1]?.toLowerCase() ?? [])[0];
}
