/** CDC objects: what merges changes, and what they may not lack. */
import { describe, expect, test } from 'vitest';
import {
  bronzeEntry,
  fatesAt,
  findingsOf,
  importEntry,
  nodeOf,
} from '../../../../support/import-dlt-meta.ts';

const capture = { keys: ['id'], sequence_by: 'changed_at', scd_type: '1' };
const imported = (more: Record<string, unknown>) =>
  importEntry(bronzeEntry({ bronze_cdc_apply_changes: { ...capture, ...more } }));
const captureOf = (more: Record<string, unknown>) =>
  nodeOf(imported(more), 'table', 'bronze.customers').fields.changeCapture;

test('every setting has its field', () => {
  expect(
    captureOf({
      where: 'id > 0',
      ignore_null_updates: true,
      apply_as_deletes: "op = 'D'",
      apply_as_truncates: "op = 'T'",
      column_list: ['id'],
      except_column_list: ['op'],
      track_history_column_list: ['a'],
      track_history_except_column_list: ['b'],
      flow_name: 'f',
      once: true,
      ignore_null_updates_column_list: ['c'],
      ignore_null_updates_except_column_list: ['d'],
    }),
  ).toEqual({
    keys: ['id'],
    sequenceBy: 'changed_at',
    scdType: '1',
    where: 'id > 0',
    ignoreNullUpdates: true,
    applyAsDeletes: "op = 'D'",
    applyAsTruncates: "op = 'T'",
    columns: ['id'],
    exceptColumns: ['op'],
    trackHistoryColumns: ['a'],
    trackHistoryExceptColumns: ['b'],
    flowName: 'f',
    once: true,
    ignoreNullUpdatesColumns: ['c'],
    ignoreNullUpdatesExceptColumns: ['d'],
  });
});

test.each([
  ['a number as type', { scd_type: 2 }, { scdType: '2' }],
  ['one key', { keys: 'id' }, { keys: ['id'] }],
  ['keys with commas', { keys: 'id, region' }, { keys: ['id', 'region'] }],
  ['a sequence of columns', { sequence_by: 'a, b' }, { sequenceBy: 'struct(a, b)' }],
  ['a struct', { sequence_by: 'struct(a,b)' }, { sequenceBy: 'struct(a,b)' }],
  ['empty lists and texts', { except_column_list: [], where: '' }, { keys: ['id'] }],
])('%s is understood', (_, more, expected) => {
  expect(captureOf(more)).toMatchObject(expected);
  expect(captureOf(more)).not.toHaveProperty('exceptColumns');
});

describe('without a mandatory setting', () => {
  test('the table is not merged, and nothing of the object is said to be converted', () => {
    const result = imported({ sequence_by: undefined });
    expect(nodeOf(result, 'table', 'bronze.customers').fields.changeCapture).toBeUndefined();
    expect(findingsOf(result, 'missing-key')).toMatchObject([
      { severity: 'error', message: expect.stringContaining('lacks sequence_by') },
    ]);
    expect(fatesAt(result, '[0].bronze_cdc_apply_changes.keys')).toEqual(['dropped']);
  });

  test('an unknown type is left to the user', () => {
    const result = imported({ scd_type: '3' });
    expect(findingsOf(result, 'unknown-scd-type')).toMatchObject([{ severity: 'error' }]);
    expect(fatesAt(result, '[0].bronze_cdc_apply_changes.scd_type')).toEqual(['decide']);
    expect(findingsOf(result, 'missing-key')).toEqual([]);
  });
});

test('unknown settings are reported with what was meant', () => {
  expect(findingsOf(imported({ except_columns_list: ['a'] }), 'unread-key')).toMatchObject([
    { hint: 'Did you mean "except_column_list"?' },
  ]);
});
