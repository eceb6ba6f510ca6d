/** Snapshot sources: Delta tables read whole, and numbered files. */
import { expect, test } from 'vitest';
import { versionedPath } from '#core/importers/dlt-meta/sources/snapshot-source.ts';
import {
  bronzeEntry,
  findingsOf,
  importEntry,
  nodeOf,
} from '../../../../support/import-dlt-meta.ts';

const snapshot = (details: Record<string, unknown>, more: Record<string, unknown> = {}) =>
  bronzeEntry({
    source_format: 'snapshot',
    source_details: details,
    bronze_reader_options: { header: 'true' },
    bronze_apply_changes_from_snapshot: { keys: ['id'], scd_type: '2' },
    ...more,
  });

test.each([
  ['/data/stores/LOAD_', 'csv', '/data/stores/LOAD_{version}.csv'],
  ['/data/stores/', 'parquet', '/data/stores/{version}.parquet'],
  ['/data/stores', 'csv', '/data/stores/{version}.csv'],
  ['/data/stores.csv', 'csv', '/data/stores{version}.csv'],
  ['/data/{version}/x', 'csv', '/data/{version}/x'],
])('%s holds %s files at %s', (path, format, versioned) => {
  expect(versionedPath(path, format)).toBe(versioned);
});

test('files are read by number, which is a guess', () => {
  const result = importEntry(snapshot({ snapshot_format: 'csv', source_path_dev: '/data/LOAD_' }));
  expect(nodeOf(result, 'snapshot-files', 'source.customers').fields).toEqual({
    path: '/data/LOAD_{version}.csv',
    format: 'csv',
    versionType: 'integer',
    options: { header: 'true' },
  });
  expect(nodeOf(result, 'table', 'bronze.customers').fields).toMatchObject({
    flows: { customers: { from: 'source.customers' } },
    snapshotCapture: { keys: ['id'], scdType: '2' },
  });
  expect(findingsOf(result, 'snapshot-path-guessed')).toHaveLength(1);
  expect(result.pipeline.variables).not.toHaveProperty('version');
});

test('a Delta table is read whole', () => {
  const result = importEntry(
    snapshot({ snapshot_format: 'delta', source_database: 'crm', source_table: 'people' }),
  );
  expect(nodeOf(result, 'table', 'bronze.customers').fields.flows.customers).toMatchObject({
    from: 'source.people',
    mode: 'batch',
  });
});

test.each([
  ['the format of the snapshots', snapshot({ source_path_dev: '/x' })],
  [
    'keys',
    snapshot(
      { snapshot_format: 'csv', source_path_dev: '/x' },
      { bronze_apply_changes_from_snapshot: { scd_type: '1' } },
    ),
  ],
  [
    'the snapshot object',
    snapshot(
      { snapshot_format: 'csv', source_path_dev: '/x' },
      { bronze_apply_changes_from_snapshot: undefined },
    ),
  ],
])('without %s the table is left out', (_, entry) => {
  const result = importEntry(entry);
  expect(result.pipeline.nodes).toEqual({});
  expect(findingsOf(result, 'missing-key')).toMatchObject([{ severity: 'error' }]);
  expect(findingsOf(result, 'unread-key')).toEqual([]);
});
