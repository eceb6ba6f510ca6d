// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the syntax of secrets
import { expect, it } from 'vitest';
import { isSecret, referencesOf, secretsIn } from '#core/model/references.ts';
import { completeSource, pipelineOf, tableNode } from '../../support/build-pipeline.ts';

const pipeline = pipelineOf(
  [
    tableNode('bronze.orders', 'source.stock', {
      database: '{catalog}.sales',
      comment: 'in {workspace_env}',
    }),
    completeSource('snapshot-files', 'stock', { path: '{landing}/stock_{version}.csv' }),
    completeSource('event-hubs', 'clicks', {
      accessKeySecret: 'hub_key',
      options: { 'kafka.x': '${secret.other}' },
    }),
  ],
  {
    variables: { catalog: { dev: '{prefix}_lake' } },
    secrets: { hub_key: { scope: '{scope}', key: 'k' } },
  },
);

it('finds where variables are used, in nodes and in the pipeline itself', () => {
  const uses = [...referencesOf(pipeline).variables].map(([name, { first }]) => [
    name,
    first[0]?.ref,
  ]);
  expect(uses).toEqual([
    ['catalog', { node: 'bronze.orders', field: ['database'] }],
    ['landing', { node: 'source.stock', field: ['path'] }],
    ['prefix', { field: ['variables', 'catalog', 'dev'] }],
    ['scope', { field: ['secrets', 'hub_key', 'scope'] }],
  ]);
});

it('finds where secrets are used', () => {
  const uses = [...referencesOf(pipeline).secrets].map(([alias, [first]]) => [
    alias,
    first?.ref.field,
  ]);
  expect(uses).toEqual([
    ['hub_key', ['accessKeySecret']],
    ['other', ['options', 'kafka.x']],
  ]);
});

it('tells a reference from a text with a reference in it', () => {
  expect(isSecret('${secret.a}')).toBe(true);
  expect(isSecret('key=${secret.a}')).toBe(false);
  expect(secretsIn('key=${secret.a};${secret.b-c}')).toEqual(['a', 'b-c']);
});
