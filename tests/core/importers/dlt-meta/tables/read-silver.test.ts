/** Silver tables: what they read, their transformation, and tables that fan out. */
import { describe, expect, test } from 'vitest';
import {
  bronzeEntry,
  fatesAt,
  findingsOf,
  importEntry,
  importFiles,
  nodeOf,
  silverEntry,
  topicsOf,
} from '../../../../support/import-dlt-meta.ts';

const transformation = {
  target_table: 'customers',
  select_exp: ['id', 'upper(name) as name'],
  where_clause: ['id > 0', ''],
};
const files = { 'conf/silver.json': [transformation] };
const whole = (more: Record<string, unknown> = {}) => ({
  ...silverEntry(),
  ...bronzeEntry(),
  ...more,
});
const flowOf = (result: ReturnType<typeof importEntry>) =>
  nodeOf(result, 'table', 'silver.customers').fields.flows.customers;

test('a silver table reads the bronze table of its entry', () => {
  const result = importEntry(whole(), files);
  expect(topicsOf(result)).toEqual([]);
  expect(flowOf(result)).toEqual({
    from: 'bronze.customers',
    select: ['id', 'upper(name) as name'],
    where: ['id > 0'],
  });
  expect(nodeOf(result, 'table', 'silver.customers').fields).toMatchObject({
    flowId: 'silver_100',
    sourceSystem: 'mysql',
    database: '{silver_schema}',
  });
  expect(fatesAt(result, '[0].bronze_table')).toEqual([
    'became bronze.customers name',
    'became silver.customers flows customers from',
  ]);
  expect(fatesAt(result, '[0].select_exp')).toEqual([
    'became silver.customers flows customers select',
  ]);
});

describe('an entry that only fans out', () => {
  test('reads the table of another file, and takes its source system', () => {
    const result = importFiles({
      'a_fanout.json': [silverEntry({ bronze_table_comment: 'Again' })],
      'b_bronze.json': [bronzeEntry()],
      ...files,
    });
    expect(flowOf(result)?.from).toBe('bronze.customers');
    expect(nodeOf(result, 'table', 'silver.customers').fields.sourceSystem).toBe('mysql');
    expect(
      Object.values(result.pipeline.nodes).filter(({ type }) => type === 'table'),
    ).toHaveLength(2);
    expect(fatesAt(result, '[0].bronze_table_comment')).toEqual(['dropped']);
  });

  test('reads a table from outside when the project does not write it', () => {
    const result = importEntry(silverEntry(), files);
    expect(nodeOf(result, 'delta-table', 'source.customers').fields.database).toBe(
      '{bronze_schema}',
    );
    expect(flowOf(result)?.from).toBe('source.customers');
    expect(fatesAt(result, '[0].bronze_database_dev')).toEqual([
      'became source.customers database',
      'became pipeline variables bronze_schema dev',
    ]);
  });

  test('accepts a schema that is spelled without its catalog', () => {
    const result = importFiles({
      'o.json': [bronzeEntry(), silverEntry({ bronze_database_dev: 'bronze' })],
      ...files,
    });
    expect(flowOf(result)?.from).toBe('bronze.customers');
  });

  test('does not take a table of another schema for the one that is meant', () => {
    const result = importFiles({
      'o.json': [bronzeEntry(), silverEntry({ bronze_database_dev: 'lake.archive' })],
      ...files,
    });
    expect(flowOf(result)?.from).toBe('source.customers_2');
    expect(findingsOf(result, 'bronze-table-elsewhere')).toHaveLength(1);
  });
});

test('an entry whose silver keys are empty has no silver table', () => {
  const result = importEntry(
    bronzeEntry({ silver_table: '', silver_cdc_apply_changes: '', silver_database_dev: null }),
  );
  expect(Object.keys(result.pipeline.nodes)).toEqual(['bronze.customers', 'source.customers']);
  expect(topicsOf(result)).toEqual([]);
  expect(fatesAt(result, '[0].silver_cdc_apply_changes')).toEqual(['defaulted']);
});

describe('transformations', () => {
  test('a table without one is kept with all columns, with a warning', () => {
    const result = importEntry(whole({ silver_table: 'clients' }), files);
    expect(nodeOf(result, 'table', 'silver.clients').fields.flows.clients).toEqual({
      from: 'bronze.customers',
    });
    expect(topicsOf(result)).toEqual([
      'warning target-without-transformation',
      'warning transformation-without-target',
    ]);
  });

  test('may stand in the file of another entry', () => {
    const result = importFiles({
      'o.json': [
        whole({ silver_transformation_json_dev: 'other.json' }),
        whole({ data_flow_id: '2', bronze_table: 'b', silver_table: 'b' }),
      ],
      'other.json': [{ target_table: 'b', select_exp: ['b'] }],
      ...files,
    });
    expect(flowOf(result)?.select).toEqual(['id', 'upper(name) as name']);
    expect(nodeOf(result, 'table', 'silver.b').fields.flows.b?.select).toEqual(['b']);
  });

  test('of one table that stand twice are a warning, and the first counts', () => {
    const again = { target_table: 'customers', select_exp: ['other'] };
    const result = importEntry(whole(), { 'conf/silver.json': [transformation, again] });
    expect(flowOf(result)?.select).toEqual(['id', 'upper(name) as name']);
    expect(findingsOf(result, 'transformation-twice')).toMatchObject([{ at: { path: '[1]' } }]);
  });

  test('that filter on a name of their select are rewritten', () => {
    const item = {
      target_table: 'customers',
      select_exp: ['trim(name) as name'],
      where_clause: ["name <> ''"],
    };
    const result = importEntry(whole(), { 'conf/silver.json': item });
    expect(flowOf(result)?.where).toEqual(["(trim(name)) <> ''"]);
    expect(findingsOf(result, 'where-uses-alias')).toHaveLength(1);
  });

  test('that partition are ignored, as DLT-META does', () => {
    const item = { ...transformation, target_partition_cols: ['day'] };
    expect(topicsOf(importEntry(whole(), { 'conf/silver.json': item }))).toEqual([
      'warning target-partitions-ignored',
    ]);
    const same = whole({ silver_partition_columns: 'day' });
    expect(topicsOf(importEntry(same, { 'conf/silver.json': item }))).toEqual([]);
  });
});

test('a snapshot of the bronze table is read whole', () => {
  const result = importEntry(
    whole({ silver_apply_changes_from_snapshot: { keys: ['id'], scd_type: 1, sequence_by: 'x' } }),
    files,
  );
  expect(flowOf(result)?.mode).toBe('batch');
  expect(nodeOf(result, 'table', 'silver.customers').fields.snapshotCapture).toEqual({
    keys: ['id'],
    scdType: '1',
  });
  expect(findingsOf(result, 'snapshot-key-not-carried')).toHaveLength(1);
});

describe('a stream of a table whose rows change', () => {
  const changes = { keys: ['id'], sequence_by: 'ts', scd_type: '1' };
  const notes = (more: Record<string, unknown>) =>
    findingsOf(
      importEntry(whole({ bronze_cdc_apply_changes: changes, ...more }), files),
      'stream-of-changing-table',
    );

  test('fails at the first change, which is a note', () => {
    expect(notes({})).toMatchObject([{ severity: 'info', at: { path: '[0].bronze_table' } }]);
  });

  test.each(['skipChangeCommits', 'readChangeFeed'])('may be settled by %s', (option) => {
    expect(notes({ silver_reader_options: { [option]: 'true' } })).toEqual([]);
  });

  test('is none where the table is read whole', () => {
    const snapshot = { keys: ['id'], scd_type: '1' };
    expect(notes({ silver_apply_changes_from_snapshot: snapshot })).toEqual([]);
  });
});

test('a text where DLT-META needs a list is read as a list of one, and told', () => {
  const texts = { target_table: 'customers', select_exp: 'id', where_clause: 'id > 0' };
  const result = importEntry(whole(), { 'conf/silver.json': [texts] });
  expect(findingsOf(result, 'text-for-list')).toMatchObject([
    { severity: 'warning', at: { path: '[0].select_exp' } },
    { severity: 'warning', at: { path: '[0].where_clause' } },
  ]);
  expect(flowOf(result)).toMatchObject({ select: ['id'], where: ['id > 0'] });
});

test('a transformation file without the table says so in the ledger', () => {
  const other = { ...transformation, target_table: 'others' };
  const result = importEntry(whole(), { 'conf/silver.json': [other] });
  expect(fatesAt(result, '[0].silver_transformation_json_dev')).toContain('dropped');
  expect(topicsOf(result)).toContain('warning target-without-transformation');
});
