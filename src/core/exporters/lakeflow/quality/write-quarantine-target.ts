/** Writes where bad rows go: `quarantineTargetDetails`. */
import type { NodeOf } from '#core/model/pipeline.ts';
import type { Quarantine } from '#core/node-types/table.ts';
import { at } from '../../book.ts';
import { quarantineKeys } from '../spec/spec-keys.ts';
import type { SpecScope } from '../spec/write-source.ts';

const path = (key: string): readonly string[] => ['quarantineTargetDetails', key];

/** Columns it is partitioned by are left out where it is clustered: a table is one or the other. */
export function writeQuarantineTarget(
  spec: SpecScope,
  node: NodeOf<'table'>,
  quarantine: Quarantine,
): void {
  const { writer } = spec;
  writer.put(path('targetFormat'), 'delta');
  writePlace(spec, node, quarantine);
  const isClustered = isFilled(quarantine.clusterColumns) || quarantine.clusterAuto === true;
  for (const [key, field] of quarantineKeys) {
    if (field === 'partitionColumns' && isClustered) continue;
    const value = quarantine[field];
    if (isFilled(value)) writer.put(path(key), value, at(node.id, ['quarantine', field]));
  }
}

/** A database beside a table name is ignored by the target, so the name has to be the full one. */
function writePlace(
  { writer }: SpecScope,
  node: NodeOf<'table'>,
  { database, table }: Quarantine,
): void {
  const databaseOrigins = database === undefined ? [] : [at(node.id, ['quarantine', 'database'])];
  if (table === undefined) {
    if (database) writer.put(path('database'), database, ...databaseOrigins);
    return;
  }
  const place = database ?? node.fields.database;
  const isFull = table.includes('.') || place === undefined;
  const name = isFull ? table : `${place}.${table}`;
  writer.put(path('table'), name, at(node.id, ['quarantine', 'table']), ...databaseOrigins);
}

function isFilled(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0;
  return value === true;
}
