/** The keys DLT-META reads in an onboarding entry, and the look-alikes people write instead. */
import { environmentPrefixes } from './environment-keys.ts';

const layerSettings = [
  'table',
  'table_comment',
  'reader_options',
  'table_properties',
  'partition_columns',
  'cluster_by',
  'cluster_by_auto',
  'row_filter',
  'column_comments',
  'cdc_apply_changes',
  'apply_changes_from_snapshot',
  'quarantine_table',
  'quarantine_table_partitions',
  'quarantine_table_cluster_by',
  'quarantine_table_cluster_by_auto',
  'quarantine_table_properties',
  'append_flows',
  'sinks',
];

const layerKeys = {
  bronze: keysOf('bronze'),
  silver: keysOf('silver'),
};

function keysOf(layer: string): ReadonlyMap<string, string> {
  const prefixes = environmentPrefixes
    .filter((prefix) => prefix.startsWith(`${layer}_`))
    .map((prefix) => prefix.slice(layer.length + 1));
  return new Map([...layerSettings, ...prefixes].map((name) => [name, `${layer}_${name}`]));
}

/** The key of a layer's setting: one text for all entries, since ever new ones would be dear. */
export function layerKey(layer: 'bronze' | 'silver', name: string): string {
  return layerKeys[layer].get(name) ?? `${layer}_${name}`;
}

/** Keys of an entry that have no environment at their end. */
const entryKeys: readonly string[] = [
  'data_flow_id',
  'data_flow_group',
  'source_system',
  'source_format',
  'source_details',
  'bronze_cdc_apply_changes_flows',
  ...layerSettings.flatMap((name) => [`bronze_${name}`, `silver_${name}`]),
];

/** Every key of an entry, for "did you mean", with the environment given. */
export function entryKeysIn(environment: string): readonly string[] {
  const suffixed = environmentPrefixes
    .filter((prefix) => !prefix.startsWith('source_'))
    .map((prefix) => `${prefix}_${environment}`);
  return [...entryKeys, ...suffixed];
}

/** A key nobody reads: what was probably meant, or why it has no effect. */
export interface UnreadKey {
  readonly meant?: string;
  readonly reason: string;
}

const sinceDetails = 'DLT-META reads it inside "source_details" since version 0.0.2.';

/** Keys that are common in onboarding files although DLT-META reads none of them. */
export const unreadKeys: ReadonlyMap<string, UnreadKey> = new Map([
  ...['bronze', 'silver'].flatMap((layer): [string, UnreadKey][] => [
    unread(`${layer}_table_cluster_by`, `${layer}_cluster_by`),
    unread(`${layer}_table_partitions`, `${layer}_partition_columns`),
    unread(`${layer}_parition_columns`, `${layer}_partition_columns`),
    unread(`${layer}_sink`, `${layer}_sinks`),
    [
      `${layer}_quarantine_cluster_by`,
      {
        meant: `${layer}_quarantine_table_cluster_by`,
        reason: 'DLT-META checks it and then throws it away.',
      },
    ],
    [
      `${layer}_quarantine_table_comment`,
      { reason: 'DLT-META never applies comments of quarantine tables.' },
    ],
  ]),
  ...['source_schema_path', 'source_database', 'source_table', 'source_metadata'].map(
    (key): [string, UnreadKey] => [key, { reason: sinceDetails }],
  ),
]);

/** Reason for a key of the flat layout, before there was `source_details`. */
export const flatLayoutReason = sinceDetails;

function unread(key: string, meant: string): [string, UnreadKey] {
  return [key, { meant, reason: `DLT-META does not read it; the key is "${meant}".` }];
}
