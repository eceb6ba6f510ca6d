/** Quarantine: when there is one, which rows go there, and rules written the wrong way round. */
import { describe, expect, test } from 'vitest';
import {
  bronzeEntry,
  fatesAt,
  findingsOf,
  importEntry,
  nodeOf,
  topicsOf,
} from '../../../../support/import-dlt-meta.ts';

const table = {
  bronze_database_quarantine_dev: 'lake.bronze',
  bronze_quarantine_table: 'customers_bad',
};
const good = { expect_or_drop: { has_id: 'id IS NOT NULL' } };
const bad = { expect_or_quarantine: { no_id: 'id IS NULL' } };
const imported = (dqe: unknown, more: Record<string, unknown> = table) =>
  importEntry(bronzeEntry({ bronze_data_quality_expectations_json_dev: 'dqe.json', ...more }), {
    'dqe.json': dqe,
  });
const quarantineOf = (result: ReturnType<typeof imported>) =>
  nodeOf(result, 'table', 'bronze.customers').fields.quarantine;

test('rules and a table make a quarantine', () => {
  const result = imported(
    { ...good, ...bad },
    {
      ...table,
      bronze_database_quarantine_dev: 'lake.bad',
      bronze_quarantine_table_properties: { p: 1 },
      bronze_quarantine_table_partitions: 'a',
      bronze_quarantine_table_cluster_by: ['b'],
    },
  );
  expect(topicsOf(result)).toEqual(['info quarantine-elsewhere']);
  expect(quarantineOf(result)).toEqual({
    mode: 'table',
    rules: [{ name: 'no_id', condition: 'id IS NULL' }],
    database: '{bronze_schema_2}',
    table: 'customers_bad',
    properties: { p: '1' },
    partitionColumns: ['a'],
    clusterColumns: ['b'],
  });
  expect(fatesAt(result, 'expect_or_quarantine.no_id')).toEqual([
    'became bronze.customers quarantine rules 0 condition',
  ]);
});

describe('there is none', () => {
  test('without a rule', () => {
    const result = imported(good);
    expect(quarantineOf(result)).toBeUndefined();
    expect(topicsOf(result)).toEqual(['warning quarantine-without-rule']);
    expect(fatesAt(result, '[0].bronze_quarantine_table')).toEqual(['dropped']);
  });

  test('without a table', () => {
    const result = imported({ ...good, ...bad }, {});
    expect(quarantineOf(result)).toBeUndefined();
    expect(topicsOf(result)).toEqual(['warning quarantine-without-table']);
    expect(fatesAt(result, 'expect_or_quarantine.no_id')).toEqual(['dropped']);
  });

  test('without a DQE file', () => {
    const result = importEntry(bronzeEntry(table));
    expect(topicsOf(result)).toEqual(['warning quarantine-without-rule']);
  });

  test('for snapshots, whose expectations stay', () => {
    const result = imported(
      { ...good, ...bad },
      {
        ...table,
        source_format: 'snapshot',
        source_details: { snapshot_format: 'delta', source_database: 'a', source_table: 'b' },
        bronze_apply_changes_from_snapshot: { keys: ['id'], scd_type: '1' },
      },
    );
    expect(quarantineOf(result)).toBeUndefined();
    expect(nodeOf(result, 'table', 'bronze.customers').fields.expectations).toHaveLength(1);
    expect(topicsOf(result)).toEqual(['warning quarantine-of-snapshot']);
  });
});

describe('a rule that looks like one for good rows', () => {
  test.each([
    ['is an expectation', { ...good, expect_or_quarantine: { x: 'ID  is not null' } }],
    ['has the name of an expectation', { ...good, expect_or_quarantine: { has_id: 'id > 0' } }],
    [
      'is called valid',
      { expect: { a: 'a > 0' }, expect_or_quarantine: { valid_op: "op IN ('A')" } },
    ],
    [
      'asks for values that are there',
      { expect: { a: 'a > 0' }, expect_or_quarantine: { x: 'id IS NOT NULL AND b IS NOT NULL' } },
    ],
  ])('%s', (_, dqe) => {
    const result = imported(dqe);
    const [finding] = findingsOf(result, 'quarantine-polarity');
    expect(finding?.severity).toBe('warning');
    expect(finding?.fix?.command).toMatchObject({
      field: ['quarantine', 'rules', '0', 'condition'],
      value: expect.stringMatching(/^NOT \(.*\)$/),
    });
    const [name] = Object.keys(dqe.expect_or_quarantine);
    expect(fatesAt(result, `expect_or_quarantine.${name}`)).toContain('decide');
  });

  test('is not one that negates the expectations', () => {
    const rule = {
      expect_or_quarantine: { quarantine_rule: '_rescued_data IS NOT NULL OR id IS NULL' },
    };
    expect(topicsOf(imported({ ...good, ...rule }))).toEqual([]);
  });
});

describe('a table that DLT-META never makes', () => {
  test('has quarantine rules alone', () => {
    expect(topicsOf(imported(bad))).toEqual(['warning dqe-without-expectations']);
  });

  test('has them without a place for the rows', () => {
    expect(topicsOf(imported(bad, {}))).toEqual([
      'warning dqe-without-expectations',
      'warning quarantine-without-table',
    ]);
  });

  test('has a DQE file without rules', () => {
    expect(topicsOf(imported({ expect_all: {} }))).toContain('warning dqe-without-expectations');
  });

  test('is made all the same where it is kept in step with changes', () => {
    const changes = { keys: ['id'], sequence_by: 'ts', scd_type: '1' };
    const result = imported(bad, { ...table, bronze_cdc_apply_changes: changes });
    expect(topicsOf(result)).toEqual([]);
  });
});

test('rows of append flows are quarantined too, which DLT-META does not do', () => {
  const flow = {
    name: 'more',
    source_format: 'cloudFiles',
    create_streaming_table: false,
    source_details: { source_path_dev: '/landing/more' },
    reader_options: { 'cloudFiles.format': 'json' },
  };
  const result = imported({ ...good, ...bad }, { ...table, bronze_append_flows: [flow] });
  expect(topicsOf(result)).toEqual(['info quarantine-of-append-flows']);
});
