/** Which node of the model each type of source is, and which of its keys is which of its fields. */
import type { SourceType } from './config-schema.ts';
import type { FieldLink } from './field-links.ts';

export type SourceNodeType =
  | 'cloud-files'
  | 'batch-files'
  | 'snapshot-files'
  | 'delta-table'
  | 'kafka'
  | 'event-hubs'
  | 'jdbc'
  | 'python'
  | 'sql';

export interface SourceLinks {
  readonly type: SourceType;
  /** Below the source, and below the fields of the node. What is left of `options` stays there. */
  readonly links: readonly FieldLink[];
}

const same = (...keys: readonly string[]): readonly FieldLink[] =>
  keys.map((key) => ({ key: [key], field: [key] }));
const link = (key: readonly string[], field: readonly string[]): FieldLink => ({ key, field });

export const sourceLinks: Readonly<Record<SourceNodeType, SourceLinks>> = {
  'cloud-files': {
    type: 'cloud_files',
    links: [link(['format'], ['options', 'cloudFiles.format']), ...same('path')],
  },
  'batch-files': { type: 'files', links: same('format', 'path') },
  'snapshot-files': {
    type: 'snapshot',
    links: [
      ...same('format', 'path'),
      link(['options', 'version_type'], ['versionType']),
      link(['options', 'datetime_format'], ['datetimeFormat']),
    ],
  },
  'delta-table': { type: 'table', links: [] },
  kafka: {
    type: 'kafka',
    links: [
      link(['topic'], ['options', 'subscribe']),
      link(['servers'], ['options', 'kafka.bootstrap.servers']),
    ],
  },
  'event-hubs': {
    type: 'eventhub',
    links: [
      link(['topic'], ['hub']),
      link(['servers'], ['namespace']),
      link(['options', 'port'], ['port']),
      link(['options', 'access_key_name'], ['accessKeyName']),
      link(['options', 'access_key_secret'], ['accessKeySecret']),
    ],
  },
  jdbc: {
    type: 'jdbc',
    links: [
      link(['url'], ['options', 'url']),
      link(['table'], ['options', 'dbtable']),
      link(['query'], ['options', 'query']),
    ],
  },
  python: {
    type: 'python',
    links: [link(['path'], ['module']), link(['table'], ['function'])],
  },
  sql: { type: 'sql', links: same('query') },
};
