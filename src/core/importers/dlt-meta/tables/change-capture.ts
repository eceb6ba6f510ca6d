/** Reads `*_cdc_apply_changes`: how changes are merged into a table. */

import type { Draft } from 'immer';
import type { ChangeCapture } from '#core/node-types/table.ts';
import { became } from '../reading/leaf-fates.ts';
import {
  holds,
  type ObjectReader,
  takeFlag,
  takeNames,
  takeText,
} from '../reading/object-reader.ts';
import { reportUnknownKeys } from '../reading/unknown-keys.ts';
import type { Scope } from '../scope.ts';
import {
  missingOf,
  reportIncompleteCapture,
  takeColumns,
  takeFields,
  takeKeysAndType,
} from './capture-keys.ts';
import { commaList } from './column-list.ts';
import type { LayerTable } from './layer.ts';

const texts = {
  where: 'where',
  apply_as_deletes: 'applyAsDeletes',
  apply_as_truncates: 'applyAsTruncates',
  flow_name: 'flowName',
} as const;
const flags = { ignore_null_updates: 'ignoreNullUpdates', once: 'once' } as const;
const lists = {
  column_list: 'columns',
  except_column_list: 'exceptColumns',
  track_history_column_list: 'trackHistoryColumns',
  track_history_except_column_list: 'trackHistoryExceptColumns',
  ignore_null_updates_column_list: 'ignoreNullUpdatesColumns',
  ignore_null_updates_except_column_list: 'ignoreNullUpdatesExceptColumns',
} as const;
const known = ['keys', 'sequence_by', 'scd_type', ...Object.keys({ ...texts, ...flags, ...lists })];

/** Sets nothing where a key is missing without which DLT-META fails; that is reported. */
export function readChangeCapture(subject: LayerTable, object: ObjectReader, scope: Scope): void {
  const mandatory = takeMandatory(subject, object, scope);
  if (!mandatory) return;
  const field = (name: string) => ({ node: subject.table.id, field: ['changeCapture', name] });
  subject.table.fields.changeCapture = {
    ...mandatory,
    ...takeFields(object, texts, takeText, field),
    ...takeFields(object, flags, takeFlag, field),
    ...takeFields(object, lists, takeColumns, field),
  };
  reportUnknownKeys(object, scope, {
    owner: object.key,
    known,
    // The flows of CDC from several sources are read apart.
    handle: ({ key, source }) => key === 'flows' && source.kind !== 'scalar',
  });
}

function takeMandatory(
  subject: LayerTable,
  object: ObjectReader,
  scope: Scope,
): Draft<ChangeCapture> | undefined {
  const whole = { title: subject.title, ref: { node: subject.table.id, field: [] } };
  const { keys, scdType } = takeKeysAndType(object, whole, scope);
  const sequence = takeNames(object, 'sequence_by');
  const sequenceBy = sequence && sequenceOf(sequence.value.join(', '));
  if (!(keys && scdType && sequence && sequenceBy)) {
    const missing = missingOf({
      keys,
      sequence_by: sequenceBy,
      scd_type: holds(object, 'scd_type'),
    });
    reportIncompleteCapture(object, missing, whole, scope);
    return undefined;
  }
  const field = (name: string) => [{ node: subject.table.id, field: ['changeCapture', name] }];
  became(keys, field('keys'));
  became(scdType, field('scdType'));
  const isJoined = sequenceBy !== sequence.value[0]?.trim();
  became(sequence, field('sequenceBy'), isJoined ? 'Joined to a struct.' : undefined);
  return { keys: [...keys.value], sequenceBy, scdType: scdType.value };
}

/** `a, b` orders by both columns. */
function sequenceOf(text: string): string {
  const trimmed = text.trim();
  if (trimmed.includes('(')) return trimmed;
  const columns = commaList(trimmed);
  return columns.length > 1 ? `struct(${columns.join(', ')})` : (columns[0] ?? trimmed);
}
