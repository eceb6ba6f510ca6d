/** What a table is beside its data: schema, layout, properties. */
import { describe, expect, test } from 'vitest';
import {
  bronzeEntry,
  fatesAt,
  findingsOf,
  importEntry,
  nodeOf,
  topicsOf,
} from '../../../../support/import-dlt-meta.ts';

const fieldsOf = (more: Record<string, unknown>) =>
  nodeOf(importEntry(bronzeEntry(more)), 'table', 'bronze.customers').fields;

test('the fields every table has', () => {
  expect(fieldsOf({ bronze_table_comment: 'All of them' })).toMatchObject({
    layer: 'bronze',
    kind: 'streaming-table',
    group: 'A1',
    flowId: 'bronze_100',
    sourceSystem: 'mysql',
    comment: 'All of them',
    database: '{bronze_schema}',
  });
});

test('a comment that DLT-META would not set is carried over, and the ledger says so', () => {
  const changes = { keys: ['id'], sequence_by: 'ts', scd_type: '1' };
  const entry = bronzeEntry({ bronze_table_comment: 'All', bronze_cdc_apply_changes: changes });
  const { leaves } = importEntry(entry);
  const leaf = leaves.find(({ path }) => path === '[0].bronze_table_comment');
  expect(leaf?.fates).toMatchObject([
    { field: ['comment'], note: expect.stringContaining('no comments') },
  ]);
});

describe('catalog and schema', () => {
  const schemaOf = (more: Record<string, unknown>) =>
    importEntry(bronzeEntry(more)).pipeline.variables.bronze_schema?.dev;

  test('are joined', () => {
    expect(schemaOf({ bronze_catalog_dev: 'lake', bronze_database_dev: 'raw' })).toBe('lake.raw');
  });

  test.each([
    ['the same catalog', 'lake'],
    ['another catalog', 'sea'],
  ])('with %s in both make a name of four parts, which is a warning', (_, catalog) => {
    const more = { bronze_catalog_dev: catalog, bronze_database_dev: 'lake.raw' };
    expect(schemaOf(more)).toBe('lake.raw');
    const result = importEntry(bronzeEntry(more));
    expect(findingsOf(result, 'catalog-twice')).toHaveLength(1);
    expect(fatesAt(result, '[0].bronze_catalog_dev')).toEqual(['dropped']);
  });
});

describe('columns', () => {
  test.each([
    ['"a, b"', 'id, date', ['id', 'date']],
    ['a list', ['id', 'date'], ['id', 'date']],
    ['nothing', '', undefined],
    ['an empty list', [], undefined],
  ])('to partition by are read from %s', (_, value, columns) => {
    expect(fieldsOf({ bronze_partition_columns: value }).partitionColumns).toEqual(columns);
  });

  test.each([
    ['a list', ['id', 'email'], []],
    ['a list in a text', "['id', 'email']", []],
    ['a text with commas', 'id,email', ['warning cluster-by-text']],
    ['an untidy list', [' id', 'email '], ['error invalid-cluster-by']],
    ['a list with an empty text', ['id', 'email', ''], ['error invalid-cluster-by']],
    ['an unbalanced list', "['id', 'email", ['error invalid-cluster-by']],
  ])('to cluster by are read from %s', (name, value, topics) => {
    const result = importEntry(bronzeEntry({ bronze_cluster_by: value }));
    expect(topicsOf(result)).toEqual(topics);
    const { clusterColumns } = nodeOf(result, 'table', 'bronze.customers').fields;
    if (name !== 'an unbalanced list') expect(clusterColumns).toEqual(['id', 'email']);
  });

  test('to cluster by are texts', () => {
    const result = importEntry(bronzeEntry({ bronze_cluster_by: [1] }));
    expect(topicsOf(result)).toEqual(['error invalid-cluster-by']);
  });

  test('to Z-order by are kept, with a note that there is something newer', () => {
    const properties = { 'pipelines.autoOptimize.zOrderCols': 'id' };
    const result = importEntry(bronzeEntry({ bronze_table_properties: properties }));
    expect(findingsOf(result, 'z-order-kept')).toMatchObject([
      {
        severity: 'info',
        at: { path: '[0].bronze_table_properties["pipelines.autoOptimize.zOrderCols"]' },
      },
    ]);
    expect(nodeOf(result, 'table', 'bronze.customers').fields.properties).toEqual(properties);
  });

  test('to Z-order by are left to the rules where the table is clustered', () => {
    const result = importEntry(
      bronzeEntry({
        bronze_cluster_by: ['id'],
        bronze_table_properties: { 'pipelines.autoOptimize.zOrderCols': 'id' },
      }),
    );
    expect(topicsOf(result)).toEqual([]);
  });
});

test('keys of version 0.1.0 are fields of the table', () => {
  const more = {
    bronze_cluster_by_auto: true,
    bronze_row_filter: 'ROW FILTER f ON (region)',
    bronze_column_comments: { id: 'The key' },
  };
  expect(fieldsOf(more)).toMatchObject({
    clusterAuto: true,
    rowFilter: 'ROW FILTER f ON (region)',
    columnComments: { id: 'The key' },
  });
});

test('the storage path is not carried over, which is a note', () => {
  const result = importEntry(bronzeEntry({ bronze_table_path_dev: '/tables/customers' }));
  expect(findingsOf(result, 'table-path-not-carried')).toMatchObject([{ severity: 'info' }]);
  expect(fatesAt(result, '[0].bronze_table_path_dev')).toEqual(['dropped']);
});
