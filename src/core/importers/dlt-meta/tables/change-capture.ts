/** Reads `*_cdc_apply_changes`: how changes are merged into a table. */

import type { Draft } from 'immer';
import { addFate } from '#core/ledger/fates.ts';
import type { FieldRef } from '#core/model/field-ref.ts';
import type { ChangeCapture } from '#core/node-types/table.ts';
import { listed } from '#core/text/wording.ts';
import { fateOfRest } from '../reading/leaf-fates.ts';
import {
  holds,
  type ObjectReader,
  takeFlag,
  takeNames,
  takeText,
} from '../reading/object-reader.ts';
import { placeOf, type Read, withValue } from '../reading/placed.ts';
import { reportUnknownKeys } from '../reading/unknown-keys.ts';
import { became, type Scope, undecided } from '../scope.ts';
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
const mandatory = ['keys', 'sequence_by', 'scd_type'];
const known = [...mandatory, ...Object.keys({ ...texts, ...flags, ...lists })];

/** Sets nothing where a key is missing without which DLT-META fails; that is reported. */
export function readChangeCapture(subject: LayerTable, object: ObjectReader, scope: Scope): void {
  const mandatory = takeMandatory(subject, object, scope);
  if (!mandatory) return;
  const capture: Draft<ChangeCapture> = mandatory;
  subject.table.fields.changeCapture = capture;
  const field = (name: string) => ({
    node: subject.table.id,
    field: ['changeCapture', name],
  });

  for (const [key, name] of entriesOf(texts)) {
    const read = takeText(object, key);
    if (read) capture[name] = read.value;
    became(read, [field(name)]);
  }
  for (const [key, name] of entriesOf(flags)) {
    const read = takeFlag(object, key);
    if (read) capture[name] = read.value;
    became(read, [field(name)]);
  }
  for (const [key, name] of entriesOf(lists)) {
    const read = takeNames(object, key);
    if (!read) continue;
    if (read.value.length === 0) {
      addFate(read.source, { kind: 'defaulted', reason: 'It is an empty list.' });
      continue;
    }
    capture[name] = [...read.value];
    became(read, [field(name)]);
  }
  reportUnknownKeys(object, scope, {
    owner: object.key,
    known,
    // The flows of CDC from several sources are read apart.
    handle: ({ key, source }) => key === 'flows' && source.kind !== 'scalar',
  });
}

/** What keys and type are about. */
export interface CaptureSubject {
  readonly title: string;
  /** Absent: the table is left out when they are not whole. */
  readonly ref: FieldRef | undefined;
}

export interface KeysAndType {
  readonly keys: Read<readonly string[]>;
  readonly scdType: Read<'1' | '2'>;
}

/** Keys and SCD type, which snapshots and changes both need; a wrong type is reported. */
export function takeKeysAndType(
  object: ObjectReader,
  { title, ref }: CaptureSubject,
  scope: Scope,
): Partial<KeysAndType> {
  const names = takeNames(object, 'keys');
  const columns = names?.source.kind === 'scalar' ? commaList(names.value.join()) : names?.value;
  const keys = names && columns && columns.length > 0 ? { keys: withValue(names, columns) } : {};
  const type = takeText(object, 'scd_type');
  const number = type?.value.trim();
  if (!type) return keys;
  if (number === '1' || number === '2') return { ...keys, scdType: withValue(type, number) };
  scope.report('unknown-scd-type', {
    severity: 'error',
    message: `The ${title} has scd_type "${type.value}", and there are types 1 and 2 only. Its changes are not merged until this is settled.`,
    hint: 'Write "1" to keep the latest state of a row, "2" to keep its history.',
    at: placeOf(type, ref),
  });
  undecided(type, 'SCD types are 1 and 2.');
  return keys;
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

/** The names whose value is not there. */
export function missingOf(values: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.keys(values).filter((name) => !values[name]);
}

/** Says what DLT-META demands and the object lacks; the whole object is left out then. */
export function reportIncompleteCapture(
  object: ObjectReader,
  missing: readonly string[],
  { title, ref }: CaptureSubject,
  scope: Scope,
): void {
  if (missing.length > 0) {
    scope.report('missing-key', {
      severity: 'error',
      message: `"${object.key}" of the ${title} lacks ${listed(missing)}, and DLT-META refuses it.`,
      hint: ref
        ? 'Rows are appended to the table, not merged, until this is complete.'
        : 'The table is left out until this is complete.',
      at: placeOf(object, ref),
    });
  }
  const reason = `"${object.key}" is not complete, so it is not converted.`;
  fateOfRest(object.source, { kind: 'dropped', reason });
}

/** `a, b` orders by both columns. */
function sequenceOf(text: string): string {
  const trimmed = text.trim();
  if (trimmed.includes('(')) return trimmed;
  const columns = commaList(trimmed);
  return columns.length > 1 ? `struct(${columns.join(', ')})` : (columns[0] ?? trimmed);
}

function entriesOf<K extends string, V extends string>(map: Readonly<Record<K, V>>): [K, V][] {
  // The object is a literal of this file, so it has no other keys.
  return Object.entries(map) as [K, V][];
}
