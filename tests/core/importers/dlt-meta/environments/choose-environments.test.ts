/** Which environments an import keeps, and what it says about the others. */
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

const twoEnvironments = {
  source_details: { source_path_dev: '/dev/customers', source_path_prd: '/prd/customers' },
  bronze_database_prd: 'prod.bronze',
};

test('environments some entry is complete in are kept, sorted', () => {
  const result = importEntry(bronzeEntry(twoEnvironments));
  expect(result.pipeline.environments).toEqual(['dev', 'prd']);
  expect(result.pipeline.variables.bronze_schema).toEqual({
    dev: 'lake.bronze',
    prd: 'prod.bronze',
  });
  expect(fatesAt(result, '[0].bronze_database_prd')).toEqual([
    'became bronze.customers database',
    'became pipeline variables bronze_schema prd',
  ]);
});

test('leftovers of an environment are left out, and a warning names what is missing', () => {
  const result = importEntry(bronzeEntry({ bronze_database_staging: 'stage.bronze' }));
  expect(result.pipeline.environments).toEqual(['dev']);
  expect(findingsOf(result, 'env-incomplete')).toMatchObject([
    {
      message:
        'Environment staging is left out, because no entry is complete in it: customers has no source_path_staging.',
      at: { path: '[0].bronze_database_staging' },
    },
  ]);
  expect(fatesAt(result, '[0].bronze_database_staging')).toEqual(['dropped']);
});

test('an entry that lacks a key in one environment is converted for the others', () => {
  const orders = bronzeEntry({ data_flow_id: '101', bronze_table: 'orders' });
  const result = importFiles({ 'onboarding.json': [bronzeEntry(twoEnvironments), orders] });
  expect(result.pipeline.environments).toEqual(['dev', 'prd']);
  expect(findingsOf(result, 'env-incomplete')).toMatchObject([
    {
      message: expect.stringContaining('bronze table orders'),
      at: { ref: { node: 'bronze.orders' } },
    },
  ]);
  expect(result.pipeline.variables.bronze_schema_2).toEqual({ dev: 'lake.bronze' });
});

describe('a choice of environments', () => {
  test('leaves the others out without a warning', () => {
    const result = importFiles({ 'onboarding.json': [bronzeEntry(twoEnvironments)] }, ['prd']);
    expect(result.pipeline.environments).toEqual(['prd']);
    expect(topicsOf(result)).toEqual([]);
    expect(fatesAt(result, '[0].bronze_database_dev')).toEqual(['dropped']);
  });

  test('of one that is nowhere is an error that names those there are', () => {
    const result = importFiles({ 'onboarding.json': [bronzeEntry()] }, ['live']);
    expect(findingsOf(result, 'env-not-found')).toMatchObject([
      { severity: 'error', message: expect.stringContaining('The files hold dev.') },
    ]);
    expect(result.pipeline.environments).toEqual(['dev']);
  });
});

test('the environment {env} in keys stands for whichever is chosen', () => {
  const entry = {
    data_flow_id: '1',
    data_flow_group: 'g',
    source_format: 'cloudFiles',
    source_details: { 'source_path_{env}': '/landing/{env}/a' },
    'bronze_database_{env}': 'lake_{env}.bronze',
    bronze_table: 'a',
    bronze_reader_options: { 'cloudFiles.format': 'json' },
  };
  const result = importFiles({ 'onboarding.json': [entry] }, ['dev', 'prd']);
  expect(result.pipeline.variables).toEqual({
    bronze_schema: { dev: 'lake_dev.bronze', prd: 'lake_prd.bronze' },
    source_path: { dev: 'dev', prd: 'prd' },
  });
  expect(nodeOf(result, 'cloud-files', 'source.a').fields.path).toBe('/landing/{source_path}/a');
});

test('placeholders that the model keeps become variables to fill in', () => {
  const result = importEntry(
    bronzeEntry({
      bronze_database_dev: '{uc_catalog_name}.{bronze_schema}',
      bronze_table: 'b_{run_id}_iot',
    }),
  );
  expect(nodeOf(result, 'table', 'bronze.b_run_id_iot')).toMatchObject({
    name: 'b_{run_id}_iot',
    fields: {
      database: '{uc_catalog_name}.{bronze_schema}',
      flows: { b_run_id_iot: { from: 'source.b_run_id_iot' } },
    },
  });
  const empty = { dev: '' };
  expect(result.pipeline.variables).toEqual({
    bronze_schema: empty,
    run_id: empty,
    uc_catalog_name: empty,
  });
});

test('without any complete environment the fullest one is converted, with errors', () => {
  const { silver_transformation_json_dev: _, ...entry } = silverEntry();
  const result = importEntry(entry);
  expect(result.pipeline.environments).toEqual(['dev']);
  expect(findingsOf(result, 'missing-key')).toMatchObject([
    { severity: 'error', message: expect.stringContaining('silver_transformation_json_dev') },
  ]);
  expect(
    nodeOf(result, 'table', 'silver.customers').fields.flows.customers?.select,
  ).toBeUndefined();
});
