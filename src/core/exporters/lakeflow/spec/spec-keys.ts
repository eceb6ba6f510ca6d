/**
 * Keys of the target that are one field of the model, and back: writing and taking edits both
 * follow these lists.
 */

import type { NodeOf } from '#core/model/pipeline.ts';
import type {
  ChangeCapture,
  Quarantine,
  SnapshotCapture,
  TableMigration,
} from '#core/node-types/table.ts';

type TableFields = NodeOf<'table'>['fields'];
type KeyList<Fields> = readonly (readonly [key: string, field: keyof Fields & string])[];

/** In `targetDetails`, after the name of the table. */
export const targetKeys = [
  ['comment', 'comment'],
  ['tableProperties', 'properties'],
  ['partitionColumns', 'partitionColumns'],
  ['clusterByColumns', 'clusterColumns'],
  ['clusterByAuto', 'clusterAuto'],
  ['rowFilter', 'rowFilter'],
  ['sparkConf', 'sparkConf'],
] as const satisfies KeyList<TableFields>;

/** In `tableDetails`, where those of materialized views stand, beside the others. */
export const viewKeys = [['private', 'private']] as const satisfies KeyList<TableFields>;

/** In the `sourceDetails` of `tableMigrationDetails`. */
export const migrationKeys = [
  ['database', 'database'],
  ['table', 'table'],
  ['whereClause', 'where'],
  ['selectExp', 'select'],
] as const satisfies KeyList<TableMigration>;

/** In the `source` of `cdcSnapshotSettings`. */
export const snapshotFilesKeys = [
  ['format', 'format'],
  ['path', 'path'],
  ['versionType', 'versionType'],
  ['datetimeFormat', 'datetimeFormat'],
] as const satisfies KeyList<NodeOf<'snapshot-files'>['fields']>;

/** In `quarantineTargetDetails`, after the name of the table. */
export const quarantineKeys = [
  ['tableProperties', 'properties'],
  ['partitionColumns', 'partitionColumns'],
  ['clusterByColumns', 'clusterColumns'],
  ['clusterByAuto', 'clusterAuto'],
] as const satisfies KeyList<Quarantine>;

const historyKeys = [
  ['track_history_column_list', 'trackHistoryColumns'],
  ['track_history_except_column_list', 'trackHistoryExceptColumns'],
] as const satisfies KeyList<SnapshotCapture>;

/** In `cdcSettings`; `sequence_by` and `except_column_list` may hold more than the field does. */
export const changeCaptureKeys = [
  ['keys', 'keys'],
  ['sequence_by', 'sequenceBy'],
  ['scd_type', 'scdType'],
  ['where', 'where'],
  ['apply_as_deletes', 'applyAsDeletes'],
  ['ignore_null_updates', 'ignoreNullUpdates'],
  ['except_column_list', 'exceptColumns'],
  ...historyKeys,
] as const satisfies KeyList<ChangeCapture>;

/** In `cdcSnapshotSettings`. */
export const snapshotCaptureKeys = [
  ['keys', 'keys'],
  ['scd_type', 'scdType'],
  ...historyKeys,
] as const satisfies KeyList<SnapshotCapture>;
