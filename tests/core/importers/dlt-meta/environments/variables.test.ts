/** Values of environments as variables: shared, named, or kept as they are. */
import { expect, test } from 'vitest';
import { createVariables } from '#core/importers/dlt-meta/environments/variables.ts';

const both = (dev: string, prd: string) =>
  new Map([
    ['dev', dev],
    ['prd', prd],
  ]);

test('the same values share a variable, others get the next one', () => {
  const variables = createVariables(['dev', 'prd'], new Set());
  expect(variables.schema('bronze_schema', both('a.b', 'c.b')).text).toBe('{bronze_schema}');
  expect(variables.schema('bronze_schema', both('a.x', 'c.x')).text).toBe('{bronze_schema_2}');
  expect(variables.schema('bronze_schema', both('a.b', 'c.b')).text).toBe('{bronze_schema}');
  expect(variables.all()).toEqual({
    bronze_schema: { dev: 'a.b', prd: 'c.b' },
    bronze_schema_2: { dev: 'a.x', prd: 'c.x' },
  });
});

test('a variable never has the name of a placeholder, for that means something else', () => {
  const variables = createVariables(['dev'], new Set(['bronze_schema', 'bronze_schema_2']));
  const { text } = variables.schema('bronze_schema', new Map([['dev', 'lake.bronze']]));
  expect(text).toBe('{bronze_schema_3}');
});

test('placeholders that are the same everywhere stay as they are', () => {
  const variables = createVariables(['dev', 'prd'], new Set(['catalog']));
  expect(variables.schema('bronze_schema', both('{catalog}.b', '{catalog}.b'))).toEqual({
    text: '{catalog}.b',
  });
  expect(variables.all()).toEqual({});
});

test('paths below two lakes share the variable of their lakes', () => {
  const variables = createVariables(['dev', 'prd'], new Set());
  const path = (table: string) => both(`s3://lake-dev/raw/${table}`, `s3://lake-prd/raw/${table}`);
  expect(variables.path('source_path', path('a')).text).toBe('s3://{source_path}/raw/a');
  expect(variables.path('source_path', path('b')).text).toBe('s3://{source_path}/raw/b');
  expect(variables.all()).toEqual({ source_path: { dev: 'lake-dev', prd: 'lake-prd' } });
});

test('a path that is the same everywhere is literal, one that is missing somewhere is not', () => {
  const variables = createVariables(['dev', 'prd'], new Set());
  expect(variables.path('source_path', both('/a', '/a')).text).toBe('/a');
  expect(variables.path('source_path', new Map([['dev', '/a/b']])).text).toBe('{source_path}');
  expect(variables.all()).toEqual({ source_path: { dev: '/a/b' } });
});
