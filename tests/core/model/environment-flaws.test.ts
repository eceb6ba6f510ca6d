/** Holes and typos the environment grid finds. */
import { describe, expect, test } from 'vitest';
import {
  flawSentence,
  strayEnvironments,
  tableNames,
  variableFlaws,
} from '#core/model/environment-flaws.ts';
import type { Variable } from '#core/model/pipeline.ts';
import { pipelineOf, tableNode } from '../../support/build-pipeline.ts';

const environments = ['dev', 'stg', 'prd'];
const flaws = (values: Variable) =>
  variableFlaws(pipelineOf([], { environments, variables: { v: values } })).get('v');

describe('values of a variable', () => {
  test.each<[string, Variable, object | undefined]>([
    ['are fine', { dev: 'lake_dev', stg: 'lake_stg', prd: 'lake_prd' }, undefined],
    ['may all be the same', { dev: 'eu', stg: 'eu', prd: 'eu' }, undefined],
    ['may be shared by neighbours', { dev: 'test', stg: 'test', prd: 'live' }, undefined],
    ['may be the short name', { dev: 'lake_dev', stg: 'lake_stg', prd: 'lake' }, undefined],
    [
      'are missing, or empty',
      { dev: 'a', prd: '' },
      { stg: { kind: 'missing', what: '{v}' }, prd: { kind: 'missing', what: '{v}' } },
    ],
    [
      'are misspelt',
      { dev: 'lake_dev', stg: 'lake_sgt', prd: 'lake_prd' },
      { stg: { kind: 'typo', meant: 'lake_stg' } },
    ],
    [
      'name another environment',
      { dev: 'lake_dev', stg: 'lake_stg', prd: 'lake_dev' },
      { prd: { kind: 'foreign', environment: 'dev', meant: 'lake_prd' } },
    ],
    [
      'come back where another stands between',
      { dev: 'a1', stg: 'b2', prd: 'a1' },
      { prd: { kind: 'shared', environment: 'dev' } },
    ],
  ])('%s', (_, values, found) => {
    expect(flaws(values)).toEqual(found);
  });
});

describe('names of tables', () => {
  const table = (id: string, database: string) => tableNode(id, '', { database });
  const pipeline = pipelineOf(
    [
      table('bronze.a', '{catalog}.bronze'),
      table('bronze.b', '{catalog}.bronze'),
      table('bronze.c', '{catalog}.bronze'),
      table('bronze.fixed', 'lake_dev.bronze'),
      table('bronze.open', '{unknown}.bronze'),
    ],
    {
      environments: ['dev', 'prd'],
      variables: { catalog: { dev: 'lake_dev', prd: 'lake_prd', preprd: 'x', prod: 'y' } },
    },
  );
  const named = new Map(tableNames(pipeline).map((row) => [row.table.node.name, row]));

  test('are those of each environment', () => {
    expect(named.get('a')).toMatchObject({
      names: ['lake_dev.bronze.a', 'lake_prd.bronze.a'],
      flaws: {},
    });
  });
  test('stand out where they are the same though most differ', () => {
    expect(named.get('fixed')?.flaws).toEqual({ prd: { kind: 'shared', environment: 'dev' } });
  });
  test('have holes', () => {
    expect(named.get('open')?.flaws).toEqual({
      dev: { kind: 'missing', what: '{unknown}' },
      prd: { kind: 'missing', what: '{unknown}' },
    });
  });
  test('values for environments that are none are found, with the one that is meant', () => {
    expect(strayEnvironments(pipeline)).toEqual([
      { name: 'preprd', meant: 'prd', variables: ['catalog'] },
      { name: 'prod', meant: 'prd', variables: ['catalog'] },
    ]);
  });
});

test('flaws are told in sentences', () => {
  expect(flawSentence({ kind: 'missing', what: '{v}' }, 'prd')).toBe('{v} has no value for prd.');
  expect(flawSentence({ kind: 'shared', environment: 'dev' }, 'prd')).toContain('as for dev');
});
