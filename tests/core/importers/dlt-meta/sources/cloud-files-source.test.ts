/** Sources of files: path, options, declared columns and the columns about the file. */
import { describe, expect, test } from 'vitest';
import {
  bronzeEntry,
  fatesAt,
  findingsOf,
  importEntry,
  importFiles,
  nodeOf,
} from '../../../../support/import-dlt-meta.ts';

const details = (more: Record<string, unknown>) =>
  bronzeEntry({ source_details: { source_path_dev: '/landing/customers', ...more } });
const selectOf = (entry: Record<string, unknown>) =>
  nodeOf(importEntry(entry), 'table', 'bronze.customers').fields.flows.customers?.select;

test('blank options count, for a delimiter may be a tab', () => {
  const options = { 'cloudFiles.format': 'csv', delimiter: '\t', quote: '' };
  const result = importEntry(bronzeEntry({ bronze_reader_options: options }));
  const { fields } = nodeOf(result, 'cloud-files', 'source.customers');
  expect(fields.options).toEqual(options);
  expect(fatesAt(result, '[0].bronze_reader_options.quote')).toEqual([
    'became source.customers options quote',
  ]);
});

test('path and options are those of the source, as texts', () => {
  const options = {
    'cloudFiles.format': 'csv',
    header: true,
    'cloudFiles.maxFilesPerTrigger': 1000,
    x: null,
  };
  const result = importEntry(bronzeEntry({ bronze_reader_options: options }));
  expect(nodeOf(result, 'cloud-files', 'source.customers').fields).toEqual({
    path: '/landing/customers',
    options: {
      'cloudFiles.format': 'csv',
      header: 'true',
      'cloudFiles.maxFilesPerTrigger': '1000',
    },
  });
  expect(fatesAt(result, '[0].bronze_reader_options.header')).toEqual([
    'became source.customers options header',
  ]);
  expect(fatesAt(result, '[0].bronze_reader_options.x')).toEqual(['defaulted']);
});

test('columns are declared by the DDL file', () => {
  const entry = details({ source_schema_path: '{v}/ddl/customers.ddl' });
  const result = importEntry(entry, { 'ddl/customers.ddl': 'id BIGINT name STRING (' });
  const broken = findingsOf(result, 'invalid-ddl');
  expect(broken).toMatchObject([
    { severity: 'error', at: { span: { file: 'ddl/customers.ddl' } } },
  ]);

  const good = importEntry(entry, { 'ddl/customers.ddl': 'id: bigint, name: string' });
  const { schema } = nodeOf(good, 'cloud-files', 'source.customers').fields;
  expect(schema?.fields.map(({ name, type }) => [name, type])).toEqual([
    ['id', 'long'],
    ['name', 'string'],
  ]);
  expect(fatesAt(good, '[0].source_details.source_schema_path')).toEqual([
    'became source.customers schema',
  ]);
  expect(good.found).toContainEqual({
    path: 'ddl/customers.ddl',
    kind: 'DDL schema',
    records: 2,
    used: true,
  });
});

describe('source_metadata', () => {
  const columns = { input_file_name: '_metadata.file_name' };

  test('adds its columns, then the whole column under its name', () => {
    const metadata = {
      include_autoloader_metadata_column: 'True',
      autoloader_metadata_col_name: 'about',
    };
    expect(
      selectOf(details({ source_metadata: { ...metadata, select_metadata_cols: columns } })),
    ).toEqual(['*', '_metadata.file_name as input_file_name', '_metadata as about']);
  });

  test('calls the whole column source_metadata unless told otherwise', () => {
    expect(
      selectOf(details({ source_metadata: { include_autoloader_metadata_column: 'true' } })),
    ).toEqual(['*', '_metadata as source_metadata']);
  });

  test('keeps the hidden column when it says false, which is surprising', () => {
    const entry = details({ source_metadata: { include_autoloader_metadata_column: 'false' } });
    expect(selectOf(entry)).toEqual(['*', '_metadata as _metadata']);
    expect(findingsOf(importEntry(entry), 'metadata-column-kept')).toHaveLength(1);
  });

  test('warns of columns that are not about the file', () => {
    const metadata = { select_metadata_cols: { name: 'file_name' } };
    expect(
      findingsOf(importEntry(details({ source_metadata: metadata })), 'metadata-column-unprefixed'),
    ).toHaveLength(1);
  });

  test('has no effect on its name alone', () => {
    const result = importEntry(
      details({ source_metadata: { autoloader_metadata_col_name: 'about' } }),
    );
    expect(
      fatesAt(result, '[0].source_details.source_metadata.autoloader_metadata_col_name'),
    ).toEqual(['dropped']);
  });
});

test('table and database of the source are carried along by DLT-META and never used', () => {
  const result = importEntry(details({ source_database: 'APP', source_table: 'CUSTOMERS' }));
  expect(fatesAt(result, '[0].source_details.source_table')).toEqual(['dropped']);
  expect(result.diagnostics).toEqual([]);
});

test('a format in another case is read, with a warning', () => {
  const result = importEntry(bronzeEntry({ source_format: 'cloudfiles' }));
  expect(nodeOf(result, 'cloud-files', 'source.customers').fields.path).toBe('/landing/customers');
  expect(findingsOf(result, 'source-format-case')).toHaveLength(1);
});

test('an unknown format leaves the bronze table out, and only that', () => {
  const silver = {
    silver_database_dev: 'lake.silver',
    silver_table: 'customers',
    silver_transformation_json_dev: 's.json',
  };
  const result = importEntry(bronzeEntry({ source_format: 'detla', ...silver }), {
    's.json': [{ target_table: 'customers', select_exp: ['id'] }],
  });
  expect(Object.keys(result.pipeline.nodes)).toEqual(['silver.customers', 'source.customers']);
  expect(findingsOf(result, 'unknown-source-format')).toMatchObject([
    { severity: 'error', hint: 'Did you mean "delta"?' },
  ]);
});

test('without a path there is a variable to fill in, and an error', () => {
  const result = importEntry(bronzeEntry({ source_details: { source_table: 'x' } }));
  expect(nodeOf(result, 'cloud-files', 'source.customers').fields.path).toBe('{source_path}');
  expect(result.pipeline.variables.source_path).toEqual({ dev: '' });
  expect(findingsOf(result, 'missing-key')).toMatchObject([
    { message: expect.stringContaining('source_path_dev') },
  ]);
});

test('booleans of YAML 1.1 are written as Spark knows them', () => {
  const yaml = JSON.stringify([bronzeEntry()]).replace('"json"', 'csv, header: yes');
  const result = importFiles({ 'onboarding.yml': yaml });
  expect(nodeOf(result, 'cloud-files', 'source.customers').fields.options).toEqual({
    'cloudFiles.format': 'csv',
    header: 'true',
  });
});
