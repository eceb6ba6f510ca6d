/** Append flows: more sources of one table. */
import { expect, test } from 'vitest';
import {
  bronzeEntry,
  fatesAt,
  findingsOf,
  importEntry,
  nodeOf,
  topicsOf,
} from '../../../../support/import-dlt-meta.ts';

const flow = {
  name: 'customers_eu',
  source_format: 'cloudFiles',
  create_streaming_table: false,
  source_details: { source_path_dev: '/landing/eu' },
  reader_options: { 'cloudFiles.format': 'json' },
};
const imported = (more: Record<string, unknown>, entry: Record<string, unknown> = {}) =>
  importEntry(bronzeEntry({ bronze_append_flows: [{ ...flow, ...more }], ...entry }));

test('an append flow has a source of its own', () => {
  const result = imported({ once: true, comment: 'Europe' });
  expect(nodeOf(result, 'table', 'bronze.customers').fields.flows).toEqual({
    customers: { from: 'source.customers' },
    customers_eu: { from: 'source.customers_eu', once: true, comment: 'Europe' },
  });
  expect(nodeOf(result, 'cloud-files', 'source.customers_eu').fields.path).toBe('/landing/eu');
  expect(topicsOf(result)).toEqual([]);
});

test('what a flow cannot have is told', () => {
  const result = imported({ spark_conf: { a: 'b' }, target: 'customers', once: false });
  expect(topicsOf(result)).toEqual(['warning append-spark-conf-lost', 'warning append-flow-key']);
  expect(fatesAt(result, '[0].bronze_append_flows[0].once')).toEqual(['defaulted']);
  expect(fatesAt(result, '[0].bronze_append_flows[0].create_streaming_table')).toEqual(['dropped']);
});

test('files without a path leave the flow out, and only that', () => {
  const result = imported({ source_details: {} });
  expect(Object.keys(nodeOf(result, 'table', 'bronze.customers').fields.flows)).toEqual([
    'customers',
  ]);
  expect(findingsOf(result, 'append-flow-without-path')).toMatchObject([{ severity: 'error' }]);
});

test('a flow that lacks what DLT-META demands is an error', () => {
  const result = imported({ create_streaming_table: undefined });
  expect(findingsOf(result, 'missing-key')).toMatchObject([
    { severity: 'error', message: expect.stringContaining('create_streaming_table') },
  ]);
  expect(nodeOf(result, 'table', 'bronze.customers').fields.flows).toHaveProperty('customers_eu');
});

test('rows cannot be appended to snapshots', () => {
  const result = imported(
    {},
    {
      source_format: 'snapshot',
      source_details: { snapshot_format: 'delta', source_database: 'a', source_table: 'b' },
      bronze_apply_changes_from_snapshot: { keys: ['id'], scd_type: '1' },
    },
  );
  expect(findingsOf(result, 'append-to-snapshot')).toHaveLength(1);
  expect(fatesAt(result, '[0].bronze_append_flows[0].name')).toEqual(['dropped']);
});
