/** Environments, variables and secrets: what follows when they are renamed, and what is refused. */
import { describe, expect, test } from 'vitest';
import type { Command } from '#core/commands/index.ts';
import { execute } from '#core/editing/execute.ts';
import { nodeOf } from '#core/model/graph.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { filesNode, pipelineOf, sourceNode, tableNode } from '../../support/build-pipeline.ts';

const pipeline = pipelineOf(
  [
    filesNode('orders', { path: '/{landing}/orders/{landing}_{landing_old}' }),
    sourceNode('event-hubs', 'clicks', {
      hub: 'clicks',
      accessKeySecret: 'hub_key',
      // The text is one the model holds, and no template.
      options: { password: '$' + '{secret.hub_key}' },
    }),
    tableNode('bronze.orders', 'source.orders', { database: '{catalog}.bronze' }),
  ],
  {
    environments: ['dev', 'prd'],
    variables: {
      catalog: { dev: 'lake_dev', prd: 'lake_{region}', preprd: 'lake_x' },
      landing: { dev: 'in', prd: 'in' },
      region: { prd: 'eu' },
    },
    secrets: { hub_key: { scope: '{catalog}_vault', key: 'hub' } },
  },
);

function run(command: Command, from: Pipeline = pipeline): Pipeline {
  const output = { exporter: 'lakeflow' } as const;
  return execute({ pipeline: from, layout: {}, output }, command).document.pipeline;
}

describe('environments', () => {
  test('one is added with the values of another', () => {
    const { environments, variables } = run({
      name: 'add-environment',
      environment: 'stg',
      like: 'prd',
    });
    expect(environments).toEqual(['dev', 'prd', 'stg']);
    expect(variables.region).toEqual({ prd: 'eu', stg: 'eu' });
  });
  test('one is renamed with its values, in its place', () => {
    const renamed = run({ name: 'rename-environment', from: 'prd', to: 'live' });
    expect(renamed.environments).toEqual(['dev', 'live']);
    expect(Object.entries(renamed.variables.catalog ?? {})).toEqual([
      ['dev', 'lake_dev'],
      ['live', 'lake_{region}'],
      ['preprd', 'lake_x'],
    ]);
  });
  test('a misspelt one becomes one that is there, whose own values stay', () => {
    const { environments, variables } = run({
      name: 'rename-environment',
      from: 'preprd',
      to: 'prd',
    });
    expect(environments).toEqual(['dev', 'prd']);
    expect(variables.catalog).toEqual({ dev: 'lake_dev', prd: 'lake_{region}' });
  });
  test('two do not become one', () => {
    expect(run({ name: 'rename-environment', from: 'dev', to: 'prd' })).toBe(pipeline);
  });
  test('one is removed with its values, but not the last', () => {
    const without = run({ name: 'remove-environment', environment: 'prd' });
    expect(without.environments).toEqual(['dev']);
    expect(without.variables.region).toEqual({});
    expect(run({ name: 'remove-environment', environment: 'dev' }, without)).toBe(without);
  });
});

describe('variables', () => {
  test('every text follows a rename, and only whole tokens do', () => {
    const renamed = run({ name: 'rename-variable', from: 'landing', to: 'inbox' });
    expect(Object.keys(renamed.variables)).toEqual(['catalog', 'inbox', 'region']);
    expect(nodeOf(renamed, 'source.orders')?.fields).toMatchObject({
      path: '/{inbox}/orders/{inbox}_{landing_old}',
    });
    expect(nodeOf(renamed, 'bronze.orders')).toBe(nodeOf(pipeline, 'bronze.orders'));
  });
  test('values and secrets that use one follow too', () => {
    expect(run({ name: 'rename-variable', from: 'region', to: 'area' }).variables.catalog).toEqual({
      dev: 'lake_dev',
      prd: 'lake_{area}',
      preprd: 'lake_x',
    });
    expect(
      run({ name: 'rename-variable', from: 'catalog', to: 'lake' }).secrets.hub_key?.scope,
    ).toBe('{lake}_vault');
  });
  test('two do not become one', () => {
    expect(run({ name: 'rename-variable', from: 'landing', to: 'region' })).toBe(pipeline);
  });
  test('one that is removed leaves its token, or what is put in its place', () => {
    const removed = run({ name: 'remove-variable', variable: 'landing' });
    expect(removed.variables).not.toHaveProperty('landing');
    expect(nodeOf(removed, 'source.orders')).toBe(nodeOf(pipeline, 'source.orders'));
    const replaced = run({ name: 'remove-variable', variable: 'landing', inPlace: '$&' });
    expect(nodeOf(replaced, 'source.orders')?.fields).toMatchObject({
      path: '/$&/orders/$&_{landing_old}',
    });
  });
  test('a value is taken away', () => {
    const { variables } = run({ name: 'set-variable', variable: 'region', environment: 'prd' });
    expect(variables.region).toEqual({});
  });
});

describe('secrets', () => {
  test('every text follows a rename', () => {
    const renamed = run({ name: 'rename-secret', from: 'hub_key', to: 'eh' });
    expect(renamed.secrets).toEqual({ eh: { scope: '{catalog}_vault', key: 'hub' } });
    expect(nodeOf(renamed, 'source.clicks')?.fields).toMatchObject({
      accessKeySecret: 'eh',
      options: { password: '$' + '{secret.eh}' },
    });
  });
  test('one is added, changed and removed', () => {
    const added = run({ name: 'set-secret', alias: 'a', secret: { scope: 's', key: 'k' } });
    expect(added.secrets.a).toEqual({ scope: 's', key: 'k' });
    expect(run({ name: 'remove-secret', alias: 'a' }, added).secrets).toEqual(pipeline.secrets);
  });
});
