/** A fix for layout keys that DLT-META does not read: apply them to the migrated table. */
import type { Finding } from '#core/diagnostics.ts';
import type { SourceValue } from '#core/text/source-tree.ts';
import { type Read, withValue } from '../reading/placed.ts';
import type { DraftOf } from '../scope.ts';
import { clusterColumns, partitionColumns } from './column-list.ts';

/** Undefined: the key is not about columns, or names none. */
export function unreadColumnsFix(
  read: Read<unknown>,
  meant: string,
  table: DraftOf<'table'>,
): Finding['fix'] {
  const isCluster = /^(bronze|silver)_cluster_by$/.test(meant);
  if (!(isCluster || meant.endsWith('_partition_columns'))) return undefined;
  const value: Read<SourceValue> = withValue(read, read.source);
  const silent = { title: '', ref: { field: [] }, report: () => undefined };
  const columns = isCluster ? clusterColumns(value, silent) : partitionColumns(value);
  if (columns.value.length === 0) return undefined;
  const field = [isCluster ? 'clusterColumns' : 'partitionColumns'];
  const verb = isCluster ? 'Cluster' : 'Partition';
  return {
    title: `${verb} ${table.name} by ${columns.value.join(', ')}`,
    command: { name: 'set-field', id: table.id, field, value: [...columns.value] },
  };
}
