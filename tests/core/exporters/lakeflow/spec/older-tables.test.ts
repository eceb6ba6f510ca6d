/** Older tables, Python transforms, load details, and copies in files, as specs say them. */
import { describe, expect, test } from 'vitest';
import type { PipelineNode } from '#core/model/pipeline.ts';
import {
  completeSource,
  filesNode,
  pipelineOf,
  sinkNode,
  tableNode,
} from '../../../../support/build-pipeline.ts';
import { type WrittenPipeline, writePipeline } from '../write-pipeline.ts';
import { faultsOf } from '../wrong-files.ts';

const spec = 'src/dataflows/bronze_erp/dataflowspec/orders_main.json';
const migration = { catalog: 'hms', database: 'hive_metastore.raw', table: 'old' } as const;

function write(...nodes: readonly PipelineNode[]): WrittenPipeline {
  const pipeline = pipelineOf(nodes);
  const written = writePipeline(pipeline);
  expect(faultsOf(written, pipeline)).toEqual([]);
  return written;
}

const lostOf = ({ losses }: WrittenPipeline, node: PipelineNode): readonly string[] =>
  (losses.get(node.id) ?? []).map(({ field }) => field.join('.'));

describe('an older table', () => {
  test('is brought over once, and its flows bring all there is', () => {
    const table = tableNode('bronze.orders', 'source.orders', {
      migration: { ...migration, where: ['id > 0'], select: ['*'] },
    });
    const written = write(filesNode('orders'), table);
    expect(written.json(spec)).toHaveProperty('tableMigrationDetails', {
      enabled: true,
      catalogType: 'hms',
      autoStartingVersionsEnabled: false,
      sourceDetails: {
        database: 'hive_metastore.raw',
        table: 'old',
        whereClause: ['id > 0'],
        selectExp: ['*'],
      },
    });
    expect(Object.keys(written.texts)).not.toContain('src/pipeline_configs/global.json');
  });

  test('has its folder for versions in the settings of all pipelines, which is one', () => {
    const table = (name: string, versionFolder: string) =>
      tableNode(`bronze.${name}`, 'source.orders', { migration: { ...migration, versionFolder } });
    const [first, second] = [table('orders', '/Volumes/a'), table('lines', '/Volumes/b')];
    const written = write(filesNode('orders'), first, second);
    // Tables are written in the order of their ids.
    expect(written.json('src/pipeline_configs/global.json')).toEqual({
      table_migration_state_volume_path: '/Volumes/b',
    });
    expect(written.topics).toEqual(['version-folder']);
    expect(lostOf(written, first)).toEqual(['migration.versionFolder']);
    expect(lostOf(written, second)).toEqual([]);
  });

  test.each([
    ['a materialized view', { kind: 'materialized-view' }],
    ['a table of snapshots', { snapshotCapture: { keys: ['id'], scdType: '1' } }],
  ] as const)('is lost for %s', (_, fields) => {
    const table = tableNode('bronze.orders', 'source.orders', { ...fields, migration });
    const written = write(completeSource('delta-table', 'orders'), table);
    expect(written.json(spec)).not.toHaveProperty('tableMigrationDetails');
    expect(lostOf(written, table)).toContain('migration');
    expect(written.topics).toContain('migration');
  });
});

describe('a Python transform', () => {
  const transform = { module: 'transforms.orders', function: 'clean' };
  const flow = { transform, where: ['id > 0'] };

  test('stands with what is read, before the filter', () => {
    const written = write(
      filesNode('orders'),
      tableNode('bronze.orders', '', {
        flows: { orders: { from: 'source.orders', ...flow } },
      }),
    );
    expect(written.json(spec)).toMatchObject({
      sourceDetails: {
        pythonTransform: { module: 'transforms.orders.clean' },
        whereClause: ['id > 0'],
      },
    });
    expect(written.texts['README.md']).toContain(
      '`src/python/transforms/orders.py`, with a function `clean(df)`',
    );
  });

  test('makes a view of its own for what a query reads', () => {
    const query = 'SELECT * FROM raw JOIN stores USING (id)';
    const read = { from: 'source.orders', alias: 'raw', query, transform };
    const lookups = { stores: { from: 'source.stores' } };
    const written = write(
      completeSource('delta-table', 'orders'),
      completeSource('delta-table', 'stores'),
      tableNode('bronze.orders', '', { flows: { orders: { ...read, lookups } } }),
    );
    expect(written.json(spec)).toMatchObject({
      flowGroups: [
        {
          flows: {
            f_orders: {
              views: {
                v_orders_raw: {
                  sourceType: 'delta',
                  sourceDetails: { pythonTransform: { module: 'transforms.orders.clean' } },
                },
              },
            },
          },
        },
      ],
    });
  });

  test('is reported where the framework has none', () => {
    const table = tableNode('bronze.orders', '', {
      flows: { orders: { from: 'source.orders', transform } },
    });
    const written = write(completeSource('sql', 'orders'), table);
    expect(written.topics).toEqual(['flow-setting']);
    expect(lostOf(written, table)).toEqual(['flows.orders.transform']);
  });
});

test('load details are taken off tables and sinks', () => {
  const written = write(
    filesNode('orders'),
    tableNode('bronze.orders', 'source.orders', { loadDetails: false }),
    sinkNode('lake', 'source.orders', { loadDetails: false }),
  );
  const off = { features: { operationalMetadataEnabled: false } };
  expect(written.json(spec)).toMatchObject(off);
  expect(written.json(spec.replace('orders_main', 'lake_main'))).toMatchObject(off);
});

describe('copies in files', () => {
  const table = tableNode('bronze.orders', 'source.orders', {
    snapshotCapture: { keys: ['id'], scdType: '2' },
  });
  const sourceOf = (fields: Parameters<typeof completeSource<'snapshot-files'>>[2]) =>
    (
      write(completeSource('snapshot-files', 'orders', fields), table).json(spec) as {
        readonly cdcSnapshotSettings: { readonly source: object };
      }
    ).cdcSnapshotSettings.source;

  test('begin with a number, and have each row once', () => {
    const schema = { type: 'struct', fields: [] } as const;
    expect(sourceOf({ startingVersion: 0, duplicates: 'rows', schema })).toMatchObject({
      startingVersion: 0,
      deduplicateMode: 'full_row',
      schemaPath: 'orders_schema.json',
    });
  });

  test.each([
    ['/landing/{version}/orders.csv', true],
    ['/landing/day={version}/part_{fragment}.csv', true],
    ['/landing/orders_{version}.csv', undefined],
    ['/landing/{version}', undefined],
  ])('of %s are looked for in folders: %s', (path, isDeep) => {
    expect((sourceOf({ path }) as Record<string, unknown>).recursiveFileLookup).toBe(isDeep);
  });

  test('that are dated have no number', () => {
    const dated = { versionType: 'timestamp', datetimeFormat: '%Y', startingVersion: 4 } as const;
    expect(sourceOf(dated)).not.toHaveProperty('startingVersion');
  });
});
