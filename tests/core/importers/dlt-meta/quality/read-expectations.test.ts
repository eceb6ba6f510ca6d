/** DQE files: kinds of expectations, their two spellings, and files DLT-META does not read. */
import { expect, test } from 'vitest';
import {
  bronzeEntry,
  fatesAt,
  findingsOf,
  importEntry,
  importFiles,
  nodeOf,
  topicsOf,
} from '../../../../support/import-dlt-meta.ts';

const withDqe = (dqe: unknown, more: Record<string, unknown> = {}) =>
  importEntry(bronzeEntry({ bronze_data_quality_expectations_json_dev: 'dqe.json', ...more }), {
    'dqe.json': dqe,
  });

test('each kind of rule is an expectation with its action', () => {
  const result = withDqe({
    expect_or_fail: { has_id: 'id IS NOT NULL' },
    expect_all: { adult: 'age >= 18' },
    expect_or_drop: { op: "op IN ('A')" },
  });
  expect(nodeOf(result, 'table', 'bronze.customers').fields.expectations).toEqual([
    { name: 'adult', constraint: 'age >= 18', action: 'warn' },
    { name: 'op', constraint: "op IN ('A')", action: 'drop' },
    { name: 'has_id', constraint: 'id IS NOT NULL', action: 'fail' },
  ]);
  expect(fatesAt(result, 'expect_or_fail.has_id')).toEqual([
    'became bronze.customers expectations 2 constraint',
  ]);
});

test('of two spellings the short one replaces the long one', () => {
  const same = { a: 'a > 0' };
  const quiet = withDqe({ expect: same, expect_all: same });
  expect(topicsOf(quiet)).toEqual([]);
  expect(nodeOf(quiet, 'table', 'bronze.customers').fields.expectations).toHaveLength(1);

  const loud = withDqe({ expect_all: { b: 'b > 0' }, expect: same });
  expect(findingsOf(loud, 'expectations-replaced')).toMatchObject([
    { at: { path: 'expect_all.b' } },
  ]);
  expect(fatesAt(loud, 'expect_all.b')).toEqual(['dropped']);
  expect(nodeOf(loud, 'table', 'bronze.customers').fields.expectations).toMatchObject([
    { name: 'a' },
  ]);
});

test('a file of several tables has a fate for each of them, and is reported once', () => {
  const dqe = { bronze_data_quality_expectations_json_dev: 'dqe.json' };
  const result = importFiles({
    'o.json': [bronzeEntry(dqe), bronzeEntry({ ...dqe, data_flow_id: '2', bronze_table: 'b' })],
    'dqe.json': { expect: { a: 'a > 0' }, expect_or_log: { b: 'b > 0' } },
  });
  expect(fatesAt(result, 'expect.a')).toEqual([
    'became bronze.customers expectations 0 constraint',
    'became bronze.b expectations 0 constraint',
  ]);
  expect(findingsOf(result, 'unread-key')).toHaveLength(1);
});

test('a file that is not .json is ignored, as DLT-META does', () => {
  const result = importEntry(
    bronzeEntry({ bronze_data_quality_expectations_json_dev: 'dqe.yml' }),
    {
      'dqe.yml': 'expect:\n  a: a > 0\n',
    },
  );
  expect(nodeOf(result, 'table', 'bronze.customers').fields.expectations).toBeUndefined();
  expect(findingsOf(result, 'dqe-not-json')).toHaveLength(1);
});

test('an empty file has no expectations', () => {
  const result = withDqe({});
  expect(topicsOf(result)).toEqual(['warning dqe-without-expectations']);
  expect(result.found.find(({ path }) => path === 'dqe.json')?.used).toBe(true);
});

test('other rules in another environment are a warning', () => {
  const result = importEntry(
    bronzeEntry({
      source_details: { source_path_dev: '/a', source_path_prd: '/a' },
      bronze_database_prd: 'p.b',
      bronze_data_quality_expectations_json_dev: 'dev/dqe.json',
      bronze_data_quality_expectations_json_prd: 'prd/dqe.json',
    }),
    { 'dev/dqe.json': { expect: { a: 'a > 0' } }, 'prd/dqe.json': { expect: { a: 'a > 1' } } },
  );
  expect(findingsOf(result, 'environments-differ')).toMatchObject([
    { at: { path: '[0].bronze_data_quality_expectations_json_prd' } },
  ]);
  expect(nodeOf(result, 'table', 'bronze.customers').fields.expectations?.[0]?.constraint).toBe(
    'a > 0',
  );
});

test('rules that are no texts are told', () => {
  const result = withDqe({ expect: { a: 5, b: ['id > 0'], c: true, d: 'id > 0' } });
  expect(findingsOf(result, 'rule-is-no-text')).toMatchObject([
    { severity: 'warning', at: { path: 'expect.a' } },
    { severity: 'warning', at: { path: 'expect.b' } },
  ]);
});

test('a file of quarantine rules alone became the rules of the quarantine', () => {
  const key = '[0].bronze_data_quality_expectations_json_dev';
  const quarantine = { bronze_database_quarantine_dev: 'q', bronze_quarantine_table: 'bad' };
  const rules = { expect_or_quarantine: { q: 'id IS NULL' } };
  expect(fatesAt(withDqe(rules, quarantine), key)).toContain(
    'became bronze.customers quarantine rules',
  );
  expect(fatesAt(withDqe({}), key)).toContain('dropped');
});

test('the rules of the environments that are not converted say why', () => {
  const result = importEntry(
    bronzeEntry({
      source_details: { source_path_dev: '/a', source_path_prd: '/a' },
      bronze_database_prd: 'b',
      bronze_data_quality_expectations_json_dev: 'dev.json',
      bronze_data_quality_expectations_json_prd: 'prd.json',
    }),
    { 'dev.json': { expect: { a: 'id > 0' } }, 'prd.json': { expect: { b: 'id > 1' } } },
  );
  expect(fatesAt(result, 'expect.b')).toEqual(['dropped']);
  expect(fatesAt(result, 'expect.a')).toEqual([
    'became bronze.customers expectations 0 constraint',
  ]);
});
