/** Edits of what a table reads: they may change the source, which others read as well. */
import { describe, expect, test } from 'vitest';
import type { NodeId } from '#core/model/pipeline.ts';
import {
  completeSource,
  filesNode,
  pipelineOf,
  tableNode,
} from '../../../../support/build-pipeline.ts';
import { bronze, type Json, setIn, specOf, taken, valueIn } from './edit-file.ts';

describe('values of the source', () => {
  test('the path is that of the source, for all that read it', () => {
    const pipeline = taken({
      pipeline: bronze,
      id: 'bronze.orders',
      change: (file) => setIn(file, 'sourceDetails path', '/other'),
    });
    expect(valueIn(pipeline.nodes['source.orders' as NodeId], 'fields path')).toBe('/other');
  });

  test('an option that is removed is removed where it is set', () => {
    const pipeline = taken({
      pipeline: pipelineOf([
        filesNode('orders', { options: { 'cloudFiles.format': 'csv', header: 'true' } }),
        tableNode('bronze.orders', 'source.orders'),
      ]),
      id: 'bronze.orders',
      change: (file) => setIn(file, 'sourceDetails readerOptions header', undefined),
    });
    expect(valueIn(pipeline.nodes['source.orders' as NodeId], 'fields options')).toEqual({
      'cloudFiles.format': 'csv',
    });
  });

  test('an option set back to that of the source is no option of the flow', () => {
    const pipeline = taken({
      pipeline: pipelineOf([
        filesNode('orders'),
        tableNode('bronze.orders', '', {
          flows: { orders: { from: 'source.orders', options: { 'cloudFiles.format': 'csv' } } },
        }),
      ]),
      id: 'bronze.orders',
      change: (file) => setIn(file, 'sourceDetails readerOptions cloudFiles.format', 'json'),
    });
    expect(pipeline.nodes['bronze.orders' as NodeId]?.fields).not.toHaveProperty(
      'flows.orders.options',
    );
  });

  test('a table outside gets another name; a table of the project is linked', () => {
    const pipeline = pipelineOf([
      completeSource('delta-table', 'orders'),
      tableNode('bronze.orders', 'source.orders'),
      tableNode('bronze.other', 'source.orders'),
    ]);
    const setTable = (table: string, database: string) => (file: Json) => {
      setIn(file, 'sourceDetails table', table);
      setIn(file, 'sourceDetails database', database);
    };
    const renamed = taken({ pipeline, id: 'bronze.orders', change: setTable('o2', 'main.raw') });
    expect(renamed.nodes['source.orders' as NodeId]?.name).toBe('o2');
    const linked = taken({
      pipeline,
      id: 'bronze.orders',
      change: setTable('other', 'main.bronze'),
    });
    expect(valueIn(linked.nodes['bronze.orders' as NodeId], 'fields flows orders from')).toBe(
      'bronze.other',
    );
  });

  test('the settings of snapshot files are those of the source', () => {
    const pipeline = taken({
      pipeline: pipelineOf([
        completeSource('snapshot-files', 'orders'),
        tableNode('bronze.orders', 'source.orders', {
          snapshotCapture: { keys: ['id'], scdType: '1' },
        }),
      ]),
      id: 'bronze.orders',
      change: (file) => {
        setIn(file, 'cdcSnapshotSettings source path', '/new/{version}.csv');
        setIn(file, 'cdcSnapshotSettings source filter', 'id > 0');
        setIn(file, 'cdcSnapshotSettings source readerOptions sep', ';');
        setIn(file, 'cdcSnapshotSettings keys', ['id', 'day']);
      },
    });
    expect(valueIn(pipeline.nodes['source.orders' as NodeId], 'fields path')).toBe(
      '/new/{version}.csv',
    );
    expect(pipeline.nodes['bronze.orders' as NodeId]?.fields).toMatchObject({
      snapshotCapture: { keys: ['id', 'day'] },
      flows: { orders: { where: ['id > 0'], options: { sep: ';' } } },
    });
  });

  test('declared columns are those of the source', () => {
    const schema = (name: string) => ({
      type: 'struct' as const,
      fields: [{ name, type: 'string', nullable: true, metadata: {} }],
    });
    const pipeline = taken({
      pipeline: pipelineOf([
        filesNode('orders', { schema: schema('id') }),
        tableNode('bronze.orders', 'source.orders'),
      ]),
      id: 'bronze.orders',
      kind: 'schema',
      change: (file) => Object.assign(file, schema('key')),
    });
    expect(valueIn(pipeline.nodes['source.orders' as NodeId], 'fields schema')).toEqual(
      schema('key'),
    );
  });
});

describe('a Python transform', () => {
  const set = (value: unknown) => (file: Json) =>
    setIn(file, 'sourceDetails pythonTransform', value);
  const flowAfter = (value: unknown) =>
    valueIn(
      taken({ pipeline: bronze, id: 'bronze.orders', change: set(value) }).nodes[
        'bronze.orders' as NodeId
      ],
      'fields flows orders',
    );

  test('is a function of a module, with the values it is given', () => {
    const given = { module: 'transforms.orders.clean', tokens: { region: 'eu' } };
    expect(flowAfter(given)).toMatchObject({
      transform: { module: 'transforms.orders', function: 'clean', options: { region: 'eu' } },
    });
    expect(flowAfter({ module: 'transforms.clean' })).toMatchObject({
      transform: { module: 'transforms', function: 'clean' },
    });
  });

  test('is kept as it was set where values are no texts', () => {
    const after = taken({
      pipeline: bronze,
      id: 'bronze.orders',
      change: set({ module: 'transforms.clean', tokens: { most: 3 } }),
    });
    expect(after.nodes['bronze.orders' as NodeId]?.fields).not.toHaveProperty(
      'flows.orders.transform',
    );
    expect(valueIn(specOf(after, 'bronze.orders'), 'sourceDetails pythonTransform')).toEqual({
      module: 'transforms.clean',
      tokens: { most: 3 },
    });
  });
});
