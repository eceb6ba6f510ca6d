/** Keys with an environment at their end, and those that only look like it. */
import { expect, test } from 'vitest';
import { splitEnvironmentKey } from '#core/importers/dlt-meta/reading/environment-keys.ts';

test.each([
  ['bronze_database_dev', 'bronze_database', 'dev'],
  ['bronze_database_quarantine_dev', 'bronze_database_quarantine', 'dev'],
  ['silver_table_path_pre_prod_eu', 'silver_table_path', 'pre_prod_eu'],
  ['bronze_quarantine_table_path_it', 'bronze_quarantine_table_path', 'it'],
  ['source_path_prd', 'source_path', 'prd'],
  ['bronze_catalog_{env}', 'bronze_catalog', '{env}'],
])('%s is %s in %s', (key, prefix, environment) => {
  expect(splitEnvironmentKey(key)).toEqual({ prefix, environment });
});

test.each([
  'bronze_database',
  'bronze_database_quarantine',
  'bronze_table',
  'source_database',
  'x_dev',
])('%s has no environment', (key) => {
  expect(splitEnvironmentKey(key)).toBeUndefined();
});
