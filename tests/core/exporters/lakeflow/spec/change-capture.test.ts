/** Change capture and snapshots: AUTO CDC as the target says it. */
import { describe, expect, test } from 'vitest';
import type { ChangeCapture } from '#core/node-types/table.ts';
import {
  completeSource,
  filesNode,
  pipelineOf,
  sourceNode,
  tableNode,
} from '../../../../support/build-pipeline.ts';
import { writePipeline } from '../write-pipeline.ts';

const spec = 'src/dataflows/bronze_erp/dataflowspec/orders_main.json';
const columns = ['id', 'name', 'op', 'ts'].map((name) => ({
  name,
  type: 'string',
  nullable: true,
  metadata: {},
}));

function write(changeCapture: ChangeCapture, select?: readonly string[]) {
  const source = filesNode('orders', { schema: { type: 'struct', fields: columns } });
  const table = tableNode('bronze.orders', 'source.orders', {
    changeCapture,
    flows: { orders: { from: 'source.orders', ...(select && { select }) } },
  });
  return writePipeline(pipelineOf([source, table]));
}

describe('change capture', () => {
  test('settings are written under their own names, empty ones not at all', () => {
    const written = write({
      keys: ['id'],
      sequenceBy: 'ts',
      scdType: '2',
      where: '',
      applyAsDeletes: "op = 'D'",
      ignoreNullUpdates: true,
      exceptColumns: ['op'],
      trackHistoryColumns: [],
      trackHistoryExceptColumns: ['ts'],
    });
    expect(written.json(spec).cdcSettings).toEqual({
      keys: ['id'],
      sequence_by: 'ts',
      scd_type: '2',
      apply_as_deletes: "op = 'D'",
      ignore_null_updates: true,
      except_column_list: ['op'],
      track_history_except_column_list: ['ts'],
    });
    expect(written.topics).toEqual([]);
  });

  test.each(['ts, name', 'struct(ts, name)'])(
    'an order by %s gets a column of its own',
    (order) => {
      const written = write({
        keys: ['id'],
        sequenceBy: order,
        scdType: '1',
        exceptColumns: ['op'],
      });
      expect(written.json(spec)).toMatchObject({
        sourceDetails: { selectExp: ['*', 'struct(ts, name) as __sequence_by'] },
        cdcSettings: { sequence_by: '__sequence_by', except_column_list: ['op', '__sequence_by'] },
      });
      expect(written.topics).toEqual(['sequence']);
    },
  );

  test('it means the columns as they are selected', () => {
    const written = write({ keys: ['id'], sequenceBy: 'ts, name', scdType: '1' }, [
      'id',
      'to_timestamp(ts) AS ts',
      'name',
    ]);
    expect(written.json(spec)).toMatchObject({
      sourceDetails: {
        selectExp: [
          'id',
          'to_timestamp(ts) AS ts',
          'name',
          'struct(to_timestamp(ts) as ts, name) as __sequence_by',
        ],
      },
    });
  });

  test('a list of columns to keep becomes one of columns to leave out', () => {
    const written = write({
      keys: ['id'],
      sequenceBy: 'ts',
      scdType: '1',
      columns: ['ID', 'name'],
    });
    expect(written.json(spec)).toMatchObject({ cdcSettings: { except_column_list: ['op', 'ts'] } });
    expect(written.topics).toEqual(['columns']);
  });

  test('the columns that are selected count, not those of the files', () => {
    const select = ['*', 'upper(name) as loud'];
    const written = write(
      { keys: ['id'], sequenceBy: 'ts', scdType: '1', columns: ['id', 'loud'] },
      select,
    );
    expect(written.json(spec)).toMatchObject({
      cdcSettings: { except_column_list: ['name', 'op', 'ts'] },
    });
  });

  test('without known columns those to keep are selected', () => {
    const changeCapture = {
      keys: ['id'],
      sequenceBy: 'ts',
      scdType: '1' as const,
      columns: ['name'],
    };
    const written = writePipeline(
      pipelineOf([
        filesNode('orders'),
        tableNode('bronze.orders', 'source.orders', { changeCapture }),
      ]),
    );
    expect(written.json(spec)).toMatchObject({
      sourceDetails: { selectExp: ['name', 'id', 'ts'] },
      cdcSettings: { except_column_list: ['ts'] },
    });
    expect(written.topics).toEqual(['columns']);
  });

  test('without knowable columns the list is lost', () => {
    const written = write({ keys: ['id'], sequenceBy: 'ts', scdType: '1', columns: ['id'] }, [
      'id',
      'count(1)',
    ]);
    expect(written.json(spec).cdcSettings).not.toHaveProperty('except_column_list');
    expect([...written.losses.values()].flat()).toMatchObject([
      { field: ['changeCapture', 'columns'] },
    ]);
  });

  test.each([
    ['applyAsTruncates', { applyAsTruncates: "op = 'T'" }],
    ['flowName', { flowName: 'f' }],
    ['once', { once: true }],
    ['ignoreNullUpdatesColumns', { ignoreNullUpdatesColumns: ['id'] }],
    ['ignoreNullUpdatesExceptColumns', { ignoreNullUpdatesExceptColumns: ['id'] }],
  ])('%s has no key, which is reported', (field, setting) => {
    const written = write({ keys: ['id'], sequenceBy: 'ts', scdType: '1', ...setting });
    expect(Object.keys(written.json(spec).cdcSettings ?? {})).toEqual([
      'keys',
      'sequence_by',
      'scd_type',
    ]);
    expect(written.diagnostics).toHaveLength(1);
    expect([...written.losses.values()].flat()).toMatchObject([
      { field: ['changeCapture', field] },
    ]);
  });
});

describe('snapshots', () => {
  const snapshotCapture = { keys: ['id'], scdType: '2' as const };

  test('of a table are read in batch mode', () => {
    const written = writePipeline(
      pipelineOf([
        completeSource('delta-table', 'orders'),
        tableNode('bronze.orders', 'source.orders', { snapshotCapture }),
      ]),
    );
    expect(written.json(spec)).toMatchObject({
      mode: 'batch',
      cdcSnapshotSettings: { keys: ['id'], scd_type: '2', snapshotType: 'periodic' },
    });
  });

  test('of files name their source in the settings, and nowhere else', () => {
    const source = sourceNode('snapshot-files', 'orders', {
      path: '/in/LOAD_{version}.csv',
      format: 'csv',
      versionType: 'timestamp',
      datetimeFormat: '%Y%m%d',
      options: { header: 'true' },
    });
    const table = tableNode('bronze.orders', '', {
      snapshotCapture,
      flows: { orders: { from: 'source.orders', where: ['id > 0'], select: ['id'] } },
    });
    const written = writePipeline(pipelineOf([source, table]));
    expect(written.json(spec)).toEqual({
      dataFlowId: 'bronze_orders',
      dataFlowGroup: 'A1_bronze',
      dataFlowType: 'standard',
      targetFormat: 'delta',
      targetDetails: { database: 'main.bronze', table: 'orders' },
      cdcSnapshotSettings: {
        keys: ['id'],
        scd_type: '2',
        snapshotType: 'historical',
        sourceType: 'file',
        source: {
          format: 'csv',
          path: '/in/LOAD_{version}.csv',
          versionType: 'timestamp',
          datetimeFormat: '%Y%m%d',
          readerOptions: { header: 'true' },
          filter: 'id > 0',
          selectExp: ['id'],
        },
      },
    });
  });

  test('leave no place for other flows, and none for a quarantine', () => {
    const written = writePipeline(
      pipelineOf([
        completeSource('delta-table', 'orders'),
        filesNode('more'),
        tableNode('bronze.orders', '', {
          snapshotCapture,
          flows: { orders: { from: 'source.orders' }, more: { from: 'source.more' } },
          expectations: [{ name: 'a', constraint: 'id > 0', action: 'drop' }],
          quarantine: { mode: 'table', table: 'bad' },
        }),
      ]),
    );
    expect(written.json(spec)).toMatchObject({
      dataFlowType: 'standard',
      dataQualityExpectationsEnabled: true,
      quarantineMode: 'off',
    });
    expect(written.topics).toEqual(['quarantine-off']);
    const lost = [...written.losses.values()].flat().map(({ field }) => field.join('.'));
    expect(lost.sort()).toEqual(['flows.more', 'quarantine']);
  });
});
