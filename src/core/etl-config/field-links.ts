/**
 * Which key of `config.yml` says which field of the model, where one is a plain copy of the other.
 * Writer and reader go by the same list, so that neither can forget what the other knows.
 */
import type { FieldPath } from '#core/model/field-ref.ts';

export interface FieldLink {
  /** Below the row of the table, or the schedule. */
  readonly key: FieldPath;
  /** Below the fields of the node, or the job. */
  readonly field: FieldPath;
}

const link = (key: string, field: string): FieldLink => ({
  key: key.split('.'),
  field: field.split('.'),
});

export const tableLinks: readonly FieldLink[] = [
  link('description', 'comment'),
  link('tags', 'tags'),
  link('target.cluster_by', 'clusterColumns'),
  link('target.cluster_by_auto', 'clusterAuto'),
  link('target.partition_by', 'partitionColumns'),
  link('target.table_properties', 'properties'),
  link('target.private', 'private'),
];

/** Of tables that changes are applied to. */
export const changeLinks: readonly FieldLink[] = [
  link('cdc.keys', 'changeCapture.keys'),
  link('cdc.sequence_by', 'changeCapture.sequenceBy'),
  link('cdc.apply_as_deletes', 'changeCapture.applyAsDeletes'),
  link('cdc.apply_as_truncates', 'changeCapture.applyAsTruncates'),
  link('cdc.column_list', 'changeCapture.columns'),
  link('cdc.except_column_list', 'changeCapture.exceptColumns'),
  link('cdc.track_history_column_list', 'changeCapture.trackHistoryColumns'),
  link('cdc.track_history_except_column_list', 'changeCapture.trackHistoryExceptColumns'),
  link('cdc.ignore_null_updates', 'changeCapture.ignoreNullUpdates'),
];

/** Of tables that full copies are applied to. */
export const snapshotLinks: readonly FieldLink[] = [
  link('cdc.keys', 'snapshotCapture.keys'),
  link('cdc.track_history_column_list', 'snapshotCapture.trackHistoryColumns'),
  link('cdc.track_history_except_column_list', 'snapshotCapture.trackHistoryExceptColumns'),
];

/** Settings that have no field of their own in the model: kept as they are, for this format alone. */
export const keptKeys = ['owner', 'freshness_minutes', 'enabled', 'module', 'params'] as const;

export const scheduleLinks: readonly FieldLink[] = [
  link('paused', 'paused'),
  link('tags', 'selection.tags'),
  link('tag_mode', 'selection.tagMode'),
  link('run_mode', 'runMode'),
  link('max_minutes', 'timeoutMinutes'),
];
