/** Files DLT-META refuses as a whole, and the conversion reads. */
import { expect, test } from 'vitest';
import {
  bronzeEntry,
  findingsOf,
  importFiles,
  silverEntry,
} from '../../../../support/import-dlt-meta.ts';

const second = { data_flow_id: '2', bronze_table: 'orders' };
const noted = (...entries: readonly object[]) =>
  findingsOf(importFiles({ 'o.json': entries }), 'silver-keys-missing');

test('entries without a silver table are noted beside entries that have one', () => {
  expect(noted(silverEntry(), bronzeEntry(second))).toMatchObject([
    { severity: 'info', at: { path: '[1]' } },
  ]);
});

test('files of one layer are as DLT-META wants them', () => {
  expect(noted(bronzeEntry(), bronzeEntry(second))).toEqual([]);
  expect(noted(silverEntry())).toEqual([]);
});
