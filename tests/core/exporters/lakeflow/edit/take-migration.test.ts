/** Edits of the older table, of the details of the load, and of copies in files. */
import { describe, expect, test } from 'vitest';
import type { NodeId } from '#core/model/pipeline.ts';
import {
  completeSource,
  filesNode,
  pipelineOf,
  tableNode,
} from '../../../../support/build-pipeline.ts';
import { edit, setIn, taken } from './edit-file.ts';

const folder = '/Volumes/main/ops/versions';
const project = pipelineOf([
  filesNode('orders'),
  completeSource('snapshot-files', 'copies', { startingVersion: 2, duplicates: 'rows' }),
  tableNode('bronze.orders', 'source.orders'),
  tableNode('bronze.old', 'source.orders', {
    loadDetails: false,
    migration: { catalog: 'uc', database: 'main.a', table: 'old', versionFolder: folder },
  }),
  tableNode('bronze.copies', 'source.copies', { snapshotCapture: { keys: ['id'], scdType: '2' } }),
]);

function fieldsAfter(id: string, path: string, value: unknown, of = id): unknown {
  const after = taken({ pipeline: project, id, change: (file) => setIn(file, path, value) });
  return after.nodes[of as NodeId]?.fields;
}

describe('the older table', () => {
  const details = 'tableMigrationDetails';

  test('is set whole', () => {
    const older = {
      enabled: true,
      catalogType: 'hms',
      autoStartingVersionsEnabled: false,
      sourceDetails: { database: 'hive_metastore.a', table: 'b', whereClause: ['c > 0'] },
    };
    expect(fieldsAfter('bronze.orders', details, older)).toMatchObject({
      migration: { catalog: 'hms', database: 'hive_metastore.a', table: 'b', where: ['c > 0'] },
    });
  });

  test('is refused where versions are to be noted in no folder', () => {
    const older = {
      enabled: true,
      catalogType: 'uc',
      sourceDetails: { database: 'a.b', table: 'c' },
    };
    const result = edit({
      pipeline: project,
      id: 'bronze.orders',
      change: (file) => setIn(file, details, older),
    });
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.findings[0]?.message).toContain('in a folder that nothing names');
  });

  test('is changed key by key', () => {
    expect(fieldsAfter('bronze.old', `${details} sourceDetails table`, 'older')).toMatchObject({
      migration: { table: 'older', versionFolder: folder },
    });
    expect(fieldsAfter('bronze.old', `${details} enabled`, false)).toMatchObject({
      migration: { enabled: false },
    });
    const flag = `${details} autoStartingVersionsEnabled`;
    expect(fieldsAfter('bronze.old', flag, false)).not.toHaveProperty('migration.versionFolder');
    expect(fieldsAfter('bronze.old', details, undefined)).not.toHaveProperty('migration');
  });
});

test('load details are taken off, and back', () => {
  const feature = 'features operationalMetadataEnabled';
  expect(fieldsAfter('bronze.orders', feature, false)).toMatchObject({ loadDetails: false });
  expect(fieldsAfter('bronze.old', 'features', undefined)).not.toHaveProperty('loadDetails');
  expect(fieldsAfter('bronze.old', 'features other', 1)).toMatchObject({
    loadDetails: false,
    kept: { lakeflow: { '/features/other': 1 } },
  });
});

test('what was set by hand before there were fields stays so', () => {
  const older = {
    enabled: true,
    catalogType: 'uc',
    sourceDetails: { database: 'a.b', table: 'c' },
  };
  const kept = {
    '/features': { operationalMetadataEnabled: false },
    '/tableMigrationDetails': older,
  };
  const pipeline = pipelineOf([
    filesNode('orders'),
    tableNode('bronze.orders', 'source.orders', { kept: { lakeflow: kept } }),
  ]);
  const after = taken({
    pipeline,
    id: 'bronze.orders',
    change(file) {
      setIn(file, 'features', undefined);
      setIn(file, 'tableMigrationDetails sourceDetails table', 'd');
    },
  });
  expect(after.nodes['bronze.orders' as NodeId]?.fields).toHaveProperty('kept', {
    lakeflow: {
      '/tableMigrationDetails': { ...older, sourceDetails: { database: 'a.b', table: 'd' } },
    },
  });
});

test('copies in files have a first one, and duplicates', () => {
  const source = (key: string, value: unknown) =>
    fieldsAfter('bronze.copies', `cdcSnapshotSettings source ${key}`, value, 'source.copies');
  expect(source('startingVersion', 7)).toMatchObject({ startingVersion: 7 });
  expect(source('deduplicateMode', 'keys_only')).toMatchObject({ duplicates: 'keys' });
  expect(source('deduplicateMode', undefined)).not.toHaveProperty('duplicates');
});
