/** The little that has to be known of every entry before the first one is read. */
import type { SourceObject, SourceValue } from '#core/text/source-tree.ts';
import { anyEnvironment } from '../reading/environment-keys.ts';
import { isEmpty, textOf } from '../reading/scalar-text.ts';

export interface EntryOutline {
  /** The table the entry is about, for messages. */
  readonly title: string;
  /** The entry brings data in: it has a source, or settings that only make sense with one. */
  readonly bronze: boolean;
  readonly silver: boolean;
  /** Keys that hold something; those inside `source_details` apart. */
  readonly keys: ReadonlySet<string>;
  readonly detailKeys: ReadonlySet<string>;
  /** The files its source reads have a path in every environment. */
  readonly readsFiles: boolean;
}

/** Settings of a bronze table that entries which only fan out to silver never have. */
const bringsDataIn = [
  'source_details',
  'bronze_reader_options',
  'bronze_cdc_apply_changes',
  'bronze_cdc_apply_changes_flows',
  'bronze_apply_changes_from_snapshot',
  'bronze_append_flows',
  'bronze_sinks',
  'source_schema_path',
  'source_database',
];
const bringsDataInStart = ['bronze_data_quality_expectations_json', 'source_path_'];

export function outlineOf(entry: SourceObject): EntryOutline {
  const members = new Map(entry.members.map(({ key, value }) => [key, value]));
  const keys = filledKeys(entry);
  const details = members.get('source_details');
  const silverKeys = [...keys].filter((key) => key.startsWith('silver_'));
  const textAt = (key: string) => (keys.has(key) ? valueText(members.get(key)) : undefined);
  const id = textAt('data_flow_id');
  const title =
    textAt('bronze_table') ?? textAt('silver_table') ?? (id ? `flow ${id}` : 'an entry without id');
  return {
    title: keys.has('silver_table') && !bringsIn(keys) ? (textAt('silver_table') ?? title) : title,
    bronze: bringsIn(keys) || (silverKeys.length === 0 && keys.has('bronze_table')),
    silver: silverKeys.length > 0,
    keys,
    detailKeys: details?.kind === 'object' ? filledKeys(details) : new Set(),
    readsFiles: readsFiles(textAt('source_format') ?? '', details),
  };
}

/** Mandatory keys of a layer that are missing in an environment. */
export function missingKeys(
  outline: EntryOutline,
  layer: 'bronze' | 'silver',
  environment: string,
): readonly string[] {
  const lacks = (prefix: string, keys: ReadonlySet<string>) =>
    !keys.has(`${prefix}_${environment}`) && !keys.has(`${prefix}_${anyEnvironment}`);
  const wanted =
    layer === 'bronze'
      ? ['bronze_database']
      : [
          'silver_database',
          'silver_transformation_json',
          ...(outline.bronze ? [] : ['bronze_database']),
        ];
  const missing = wanted.filter((prefix) => lacks(prefix, outline.keys));
  const needsPath = layer === 'bronze' && outline.readsFiles;
  if (needsPath && lacks('source_path', outline.detailKeys)) missing.push('source_path');
  return missing.map((prefix) => `${prefix}_${environment}`);
}

function bringsIn(keys: ReadonlySet<string>): boolean {
  if (bringsDataIn.some((key) => keys.has(key))) return true;
  return [...keys].some((key) => bringsDataInStart.some((start) => key.startsWith(start)));
}

function readsFiles(format: string, details: SourceValue | undefined): boolean {
  const lower = format.trim().toLowerCase();
  if (details?.kind !== 'object') return false;
  if (lower !== 'snapshot') return lower === 'cloudfiles';
  const snapshot = details.members.findLast(({ key }) => key === 'snapshot_format');
  return valueText(snapshot?.value)?.trim().toLowerCase() !== 'delta';
}

function filledKeys(object: SourceObject): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { key, value, overridden } of object.members) {
    if (!overridden && !isEmpty(value)) keys.add(key);
  }
  return keys;
}

function valueText(value: SourceValue | undefined): string | undefined {
  return value === undefined ? undefined : textOf(value);
}
