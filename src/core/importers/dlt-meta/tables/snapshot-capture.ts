/** Reads `*_apply_changes_from_snapshot`: how full copies of a table are turned into changes. */

import type { Draft } from 'immer';
import type { SnapshotCapture } from '#core/node-types/table.ts';
import { listed } from '#core/text/wording.ts';
import { became, dropped } from '../reading/leaf-fates.ts';
import { holds, type ObjectReader, restOf } from '../reading/object-reader.ts';
import { placeOf } from '../reading/placed.ts';
import type { Scope } from '../scope.ts';
import {
  missingOf,
  reportIncompleteCapture,
  takeColumns,
  takeFields,
  takeKeysAndType,
} from './capture-keys.ts';
import type { LayerTable } from './layer.ts';

const lists = {
  track_history_column_list: 'trackHistoryColumns',
  track_history_except_column_list: 'trackHistoryExceptColumns',
} as const;

/** True when the table has a snapshot capture afterwards. */
export function readSnapshotCapture(
  subject: LayerTable,
  object: ObjectReader,
  scope: Scope,
): boolean {
  const ref = subject.layer === 'bronze' ? undefined : { node: subject.table.id, field: [] };
  const whole = { title: subject.title, ref };
  const { keys, scdType } = takeKeysAndType(object, whole, scope);
  if (!(keys && scdType)) {
    const missing = missingOf({ keys, scd_type: holds(object, 'scd_type') });
    reportIncompleteCapture(object, missing, whole, scope);
    return false;
  }
  const field = (name: string) => ({ node: subject.table.id, field: ['snapshotCapture', name] });
  const capture: Draft<SnapshotCapture> = {
    keys: [...keys.value],
    scdType: scdType.value,
    ...takeFields(object, lists, takeColumns, field),
  };
  subject.table.fields.snapshotCapture = capture;
  became(keys, [field('keys')]);
  became(scdType, [field('scdType')]);
  dropOthers(subject, object, scope);
  return true;
}

function dropOthers({ table, title }: LayerTable, object: ObjectReader, scope: Scope): void {
  const others = restOf(object);
  const [first] = others;
  if (!first) return;
  for (const read of others) {
    dropped(read, 'Snapshot CDC has no such setting: DLT-META fails on it when it runs.');
  }
  const names = listed(others.map(({ key }) => `"${key}"`));
  scope.report('snapshot-key-not-carried', {
    message: `"${object.key}" of the ${title} has ${names}, which snapshot CDC does not know: DLT-META fails on it when it runs. The conversion leaves it out.`,
    hint: 'Use *_cdc_apply_changes if the source is a stream of changes.',
    at: placeOf(first, { node: table.id, field: ['snapshotCapture'] }),
  });
}
