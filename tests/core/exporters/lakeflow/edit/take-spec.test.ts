/** Edits of specs: each has to reach the model, and be written the same way again. */
import { describe, expect, test } from 'vitest';
import type { NodeId } from '#core/model/pipeline.ts';
import {
  completeSource,
  filesNode,
  pipelineOf,
  sinkNode,
  tableNode,
} from '../../../../support/build-pipeline.ts';
import { bronze, edit, setIn, specOf, taken, valueIn } from './edit-file.ts';

describe('keys that are fields', () => {
  test.each<[string, string, unknown, string, unknown]>([
    ['bronze.orders', 'dataFlowId', 'x', 'fields flowId', 'x'],
    ['bronze.orders', 'dataFlowGroup', 'B2_bronze', 'fields group', 'B2'],
    ['bronze.orders', 'sourceSystem', 'sap', 'fields sourceSystem', 'sap'],
    ['bronze.orders', 'targetDetails table', 'orders2', 'name', 'orders2'],
    ['bronze.orders', 'targetDetails database', 'a.b', 'fields database', 'a.b'],
    ['bronze.orders', 'targetDetails comment', 'new', 'fields comment', 'new'],
    ['bronze.orders', 'targetDetails comment', undefined, 'fields comment', undefined],
    ['bronze.orders', 'targetDetails tableProperties', { a: 'b' }, 'fields properties a', 'b'],
    ['bronze.orders', 'targetDetails partitionColumns', ['d'], 'fields partitionColumns 0', 'd'],
    ['bronze.orders', 'targetDetails clusterByColumns', ['d'], 'fields clusterColumns 0', 'd'],
    ['bronze.orders', 'targetDetails clusterByAuto', true, 'fields clusterAuto', true],
    ['bronze.orders', 'targetDetails rowFilter', 'f', 'fields rowFilter', 'f'],
    ['bronze.orders', 'targetDetails sparkConf', { a: 'b' }, 'fields sparkConf a', 'b'],
    ['bronze.orders', 'sourceDetails whereClause', ['a'], 'fields flows orders where 0', 'a'],
    ['bronze.orders', 'sourceDetails selectExp', ['a'], 'fields flows orders select 0', 'a'],
    [
      'bronze.orders',
      'sourceDetails readerOptions header',
      'true',
      'fields flows orders options header',
      'true',
    ],
    ['bronze.orders', 'quarantineMode', 'flag', 'fields quarantine mode', 'flag'],
    ['bronze.orders', 'quarantineMode', 'off', 'fields quarantine', undefined],
    ['bronze.orders', 'quarantineTargetDetails table', 'c.d.q', 'fields quarantine table', 'q'],
    [
      'bronze.orders',
      'quarantineTargetDetails table',
      'c.d.q',
      'fields quarantine database',
      'c.d',
    ],
    [
      'bronze.orders',
      'quarantineTargetDetails clusterByColumns',
      ['a'],
      'fields quarantine clusterColumns 0',
      'a',
    ],
    [
      'silver.orders',
      'sourceDetails whereClause',
      undefined,
      'fields flows orders where',
      undefined,
    ],
    [
      'silver.orders',
      'sourceDetails selectExp',
      ['id', 'n', 'struct(ts, n) as __sequence_by'],
      'fields flows orders select',
      ['id', 'n'],
    ],
    [
      'silver.orders',
      'sourceDetails cdfEnabled',
      true,
      'fields flows orders changeFeed 1',
      'update_postimage',
    ],
    ['silver.orders', 'cdcSettings keys', ['id', 'x'], 'fields changeCapture keys 1', 'x'],
    ['silver.orders', 'cdcSettings sequence_by', 'ts', 'fields changeCapture sequenceBy', 'ts'],
    ['silver.orders', 'cdcSettings scd_type', '1', 'fields changeCapture scdType', '1'],
    ['silver.orders', 'cdcSettings where', 'a', 'fields changeCapture where', 'a'],
    [
      'silver.orders',
      'cdcSettings apply_as_deletes',
      'd',
      'fields changeCapture applyAsDeletes',
      'd',
    ],
    [
      'silver.orders',
      'cdcSettings ignore_null_updates',
      true,
      'fields changeCapture ignoreNullUpdates',
      true,
    ],
    [
      'silver.orders',
      'cdcSettings except_column_list',
      ['a', '__sequence_by'],
      'fields changeCapture exceptColumns',
      ['a'],
    ],
    [
      'silver.orders',
      'cdcSettings track_history_column_list',
      ['a'],
      'fields changeCapture trackHistoryColumns 0',
      'a',
    ],
    ['silver.orders', 'cdcSettings', undefined, 'fields changeCapture', undefined],
  ])('%s: %s = %j', (id, path, value, field, wanted) => {
    const pipeline = taken({ pipeline: bronze, id, change: (file) => setIn(file, path, value) });
    expect(valueIn(pipeline.nodes[id as NodeId], field)).toEqual(wanted);
    const again = edit({ pipeline, id, change: () => undefined });
    expect(again).toEqual({ ok: true, nodes: [] });
  });

  test('a changed key is written as it was edited, and nothing else changes', () => {
    const path = 'cdcSettings apply_as_deletes';
    const pipeline = taken({
      pipeline: bronze,
      id: 'silver.orders',
      change: (file) => setIn(file, path, "op = 'D'"),
    });
    const wanted = specOf(bronze, 'silver.orders');
    setIn(wanted, path, "op = 'D'");
    expect(specOf(pipeline, 'silver.orders')).toEqual(wanted);
  });

  test('change capture can be added as a whole', () => {
    const pipeline = taken({
      pipeline: bronze,
      id: 'bronze.orders',
      change: (file) =>
        setIn(file, 'cdcSettings', { keys: ['id'], sequence_by: 'ts', scd_type: '1' }),
    });
    expect(valueIn(pipeline.nodes['bronze.orders' as NodeId], 'fields changeCapture')).toEqual({
      keys: ['id'],
      sequenceBy: 'ts',
      scdType: '1',
    });
  });

  test('a quarantine can be turned on with its table', () => {
    const pipeline = pipelineOf([
      filesNode('orders'),
      tableNode('bronze.orders', 'source.orders', {
        expectations: [{ name: 'a', constraint: 'a > 0', action: 'drop' }],
      }),
    ]);
    const after = taken({
      pipeline,
      id: 'bronze.orders',
      change: (file) => {
        setIn(file, 'quarantineTargetDetails', {
          targetFormat: 'delta',
          table: 'main.bronze.bad',
        });
        setIn(file, 'quarantineMode', 'table');
      },
    });
    expect(valueIn(after.nodes['bronze.orders' as NodeId], 'fields quarantine')).toEqual({
      mode: 'table',
      table: 'bad',
    });
  });
});

describe('flow specs and sinks', () => {
  const pipeline = pipelineOf([
    filesNode('orders'),
    completeSource('delta-table', 'more'),
    tableNode('bronze.orders', '', {
      flows: { orders: { from: 'source.orders' }, more: { from: 'source.more' } },
    }),
    sinkNode('out', 'source.orders'),
  ]);
  const flow = 'flowGroups 0 flows f_more';

  test('settings of a view are those of its flow', () => {
    const after = taken({
      pipeline,
      id: 'bronze.orders',
      change: (file) => {
        setIn(file, `${flow} views v_more sourceDetails whereClause`, ['a = 1']);
        setIn(file, `${flow} views v_more mode`, 'batch');
        setIn(file, `${flow} flowDetails once`, true);
      },
    });
    expect(valueIn(after.nodes['bronze.orders' as NodeId], 'fields flows more')).toEqual({
      from: 'source.more',
      where: ['a = 1'],
      mode: 'batch',
      once: true,
    });
  });

  test('a flow that is removed is gone, and the table has a standard spec', () => {
    const after = taken({
      pipeline,
      id: 'bronze.orders',
      change: (file) => setIn(file, flow, undefined),
    });
    expect(valueIn(after.nodes['bronze.orders' as NodeId], 'fields flows')).toEqual({
      orders: { from: 'source.orders' },
    });
    expect(specOf(after, 'bronze.orders').dataFlowType).toBe('standard');
  });

  test('a switched off flow stays off', () => {
    const after = taken({
      pipeline,
      id: 'bronze.orders',
      change: (file) => setIn(file, `${flow} enabled`, false),
    });
    expect(valueIn(specOf(after, 'bronze.orders'), `${flow} enabled`)).toBe(false);
  });

  test('options of a sink are its own', () => {
    const after = taken({
      pipeline,
      id: 'sink.out',
      change: (file) => setIn(file, 'targetDetails sinkOptions', { tableName: 'a.b.c' }),
    });
    expect(valueIn(after.nodes['sink.out' as NodeId], 'fields options')).toEqual({
      tableName: 'a.b.c',
    });
  });
});

describe('settings without a field', () => {
  test.each<[string, unknown]>([
    ['tags', { team: 'x' }],
    ['features', { operationalMetadataEnabled: false }],
    ['targetDetails sparkConf', { a: 'b' }],
    ['targetDetails configFlags', ['disableOperationalMetadata']],
    ['sourceDetails pythonTransform', { functionPath: 'f.py' }],
  ])('%s is kept, written back, changed and removed again', (path, value) => {
    const id = 'bronze.orders';
    const kept = taken({ pipeline: bronze, id, change: (file) => setIn(file, path, value) });
    expect(valueIn(specOf(kept, id), path)).toEqual(value);
    const removed = taken({ pipeline: kept, id, change: (file) => setIn(file, path, undefined) });
    expect(removed.nodes[id as NodeId]).toEqual(bronze.nodes[id as NodeId]);
  });

  test('a part of a kept setting can be changed', () => {
    const id = 'bronze.orders';
    const kept = taken({
      pipeline: bronze,
      id,
      change: (file) => setIn(file, 'tags', { a: '1', b: '2' }),
    });
    const changed = taken({ pipeline: kept, id, change: (file) => setIn(file, 'tags a', '3') });
    expect(valueIn(changed.nodes[id as NodeId], 'fields kept lakeflow')).toEqual({
      '/tags': { a: '3', b: '2' },
    });
  });
});
