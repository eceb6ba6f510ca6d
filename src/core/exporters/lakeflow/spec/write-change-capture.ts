/** Writes how changes and snapshots become rows of the table: `cdcSettings`, `cdcSnapshotSettings`. */
import { labelOf } from '#core/model/label.ts';
import type { NodeOf } from '#core/model/pipeline.ts';
import type { ChangeCapture } from '#core/node-types/table.ts';
import { at } from '../../book.ts';
import { lose, notify } from '../scope.ts';
import { exceptColumnsOf } from './except-columns.ts';
import { linkOrigins, type Reading } from './reading.ts';
import { needsSequenceColumn, sequenceColumn } from './sequence.ts';
import { changeCaptureKeys, snapshotCaptureKeys } from './spec-keys.ts';
import { writeSnapshotFiles } from './write-snapshot-files.ts';
import type { SpecScope } from './write-source.ts';

/**
 * A table has one of both: snapshots come first, and changes are booked as lost then.
 * @param readings what the flows of the table read, in the order of the flows
 */
export function writeChangeCapture(
  spec: SpecScope,
  node: NodeOf<'table'>,
  readings: readonly Reading[],
): void {
  const { changeCapture, snapshotCapture } = node.fields;
  if (snapshotCapture) {
    writeSnapshotCapture(spec, node, readings[0]);
    if (changeCapture) {
      const reason = 'A table kept in step with snapshots takes no changes.';
      spec.scope.book.lose(at(node.id, ['changeCapture']), reason);
    }
  } else if (changeCapture) {
    writeChanges(spec, node, { changeCapture, readings });
    reportLosses(spec, node, changeCapture);
  }
}

function writeChanges(
  spec: SpecScope,
  node: NodeOf<'table'>,
  {
    changeCapture,
    readings,
  }: { readonly changeCapture: ChangeCapture; readonly readings: readonly Reading[] },
): void {
  const { writer } = spec;
  const isStruct = needsSequenceColumn(node);
  const except = exceptColumnsOf(spec, node, readings);
  const values = {
    ...changeCapture,
    sequenceBy: isStruct ? sequenceColumn : changeCapture.sequenceBy,
    exceptColumns: isStruct ? [...except.columns, sequenceColumn] : except.columns,
  };
  for (const [key, field] of changeCaptureKeys) {
    const value = renamedIn(values[field], spec.changeFeed.renamed);
    if (!isWorthWriting(value) && field !== 'keys' && field !== 'sequenceBy') continue;
    const isOwn = changeCapture[field] !== undefined;
    const origins = isOwn ? [at(node.id, ['changeCapture', field])] : [];
    writer.put(
      ['cdcSettings', key],
      value,
      ...origins,
      ...(field === 'exceptColumns' ? except.origins : []),
    );
  }
  if (isStruct) {
    notify(spec.scope, 'sequence', {
      node: node.id,
      field: ['changeCapture', 'sequenceBy'],
      message: `Changes of ${labelOf(node)} are ordered by more than one column, so every view of it has a column ${sequenceColumn} for that.`,
      hint:
        changeCapture.scdType === '2'
          ? 'The column is not kept in the table, but __START_AT and __END_AT hold its structure, as they did before.'
          : 'The column is not kept in the table.',
    });
  }
}

function renamedIn(value: unknown, renamed: (text: string) => string): unknown {
  if (typeof value === 'string') return renamed(value);
  return Array.isArray(value) ? value.map((text) => renamed(String(text))) : value;
}

function isWorthWriting(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== undefined && value !== '';
}

function writeSnapshotCapture(
  spec: SpecScope,
  node: NodeOf<'table'>,
  reading: Reading | undefined,
): void {
  const { writer } = spec;
  const { snapshotCapture } = node.fields;
  const path = (key: string): string[] => ['cdcSnapshotSettings', key];
  for (const [key, field] of snapshotCaptureKeys) {
    const value = snapshotCapture?.[field];
    if (!isWorthWriting(value) && field !== 'keys') continue;
    writer.put(path(key), value, at(node.id, ['snapshotCapture', field]));
  }
  if (reading?.source.type !== 'snapshot-files') {
    writer.put(path('snapshotType'), 'periodic');
    return;
  }
  writer.put(path('snapshotType'), 'historical');
  writer.put(path('sourceType'), 'file', ...linkOrigins(reading));
  writeSnapshotFiles(spec, node, reading, reading.source);
}

/** Settings of AUTO CDC that the target has no key for, with what that means. */
const unsupported = [
  [
    'applyAsTruncates',
    'apply_as_truncates',
    'The condition is not applied: no change empties the table.',
  ],
  [
    'flowName',
    'flow_name',
    'The framework names the flow itself, so it starts with a new checkpoint.',
  ],
  ['once', 'once', 'Changes are taken over continuously.'],
  [
    'ignoreNullUpdatesColumns',
    'ignore_null_updates_column_list',
    'Nulls are treated alike in all columns.',
  ],
  [
    'ignoreNullUpdatesExceptColumns',
    'ignore_null_updates_except_column_list',
    'Nulls are treated alike in all columns.',
  ],
] as const satisfies readonly (readonly [keyof ChangeCapture, string, string])[];

function reportLosses({ scope }: SpecScope, node: NodeOf<'table'>, settings: ChangeCapture): void {
  for (const [field, key, consequence] of unsupported) {
    const value = settings[field];
    if (!isWorthWriting(value) || value === false) continue;
    lose(scope, field === 'flowName' ? 'flow-name' : 'change-capture', {
      ...(field === 'flowName' && { severity: 'info' as const }),
      node: node.id,
      field: ['changeCapture', field],
      message: `The change settings of ${labelOf(node)} have ${key}, which the framework does not accept.`,
      hint: consequence,
      reason: `The framework has no setting like ${key}. ${consequence}`,
    });
  }
}
