/** A variable for a catalog and a schema becomes one of each, and nothing means anything else. */
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { partsApart } from '#core/exporters/databricks/parts-apart.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { resolve } from '#core/model/variables.ts';
import { filesNode, pipelineOf, tableNode } from '../../../support/build-pipeline.ts';
import { writeDatabricks } from './write-databricks.ts';

function designed(variables: Pipeline['variables']): Pipeline {
  const nodes = [
    filesNode('orders'),
    tableNode('bronze.orders', 'source.orders', { database: '{place}', comment: 'In {place}.' }),
    tableNode('silver.orders', 'bronze.orders', { database: '{both}' }),
  ];
  return { ...pipelineOf(nodes), environments: ['dev', 'prd'], variables };
}

const silent = (): void => undefined;

const apart = designed({
  place: { dev: 'sand.bronze', prd: '{lake}.bronze' },
  place_catalog: { dev: 'x', prd: 'y' },
  both: { dev: 'sand.silver', prd: 'main.silver' },
  lake: { dev: 'sand', prd: 'main' },
});

test('the catalog gets a free name, the schema keeps its own', () => {
  const { pipeline, designedAs } = partsApart(apart, silent);
  expect(pipeline.variables).toEqual({
    ...apart.variables,
    place_catalog_2: { dev: 'sand', prd: '{lake}' },
    place: { dev: 'bronze', prd: 'bronze' },
    both_catalog: { dev: 'sand', prd: 'main' },
    both: { dev: 'silver', prd: 'silver' },
  });
  expect([...designedAs]).toEqual([
    ['place_catalog_2', 'place'],
    ['both_catalog', 'both'],
  ]);
});

test('every text reads as it did in every environment', () => {
  const { pipeline } = partsApart(apart, silent);
  const textsIn = (one: Pipeline, environment: string) =>
    JSON.parse(resolve(JSON.stringify(one.nodes), one.variables, environment));
  for (const environment of apart.environments) {
    expect(textsIn(pipeline, environment)).toEqual(textsIn(apart, environment));
  }
});

test('a variable that names a catalog nowhere, or more than one schema, stays as it is', () => {
  const plain = designed({ place: { dev: 'bronze', prd: 'bronze' }, both: { dev: '', prd: '' } });
  expect(partsApart(plain, silent).pipeline).toBe(plain);
  const longer = designed({ place: { dev: 'a.b.c', prd: 'a.b' }, both: { dev: 'b' } });
  expect(partsApart(longer, silent).pipeline).toBe(longer);
});

test('a catalog that one environment leaves out is a value to fill in, and reported', () => {
  const pipeline = designed({
    place: { dev: 'sand.bronze', prd: 'main.bronze' },
    both: { dev: 'silver', prd: 'main.silver' },
  });
  const { texts, diagnostics } = writeDatabricks(pipeline, 'python');
  const { targets } = load(texts['databricks.yml'] ?? '') as {
    targets: Record<string, { variables: Record<string, string> }>;
  };
  expect(targets.dev?.variables).not.toHaveProperty('both_catalog');
  expect(targets.dev?.variables.both).toBe('silver');
  expect(targets.prd?.variables).toMatchObject({ both_catalog: 'main', both: 'silver' });
  expect(texts['README.md']).toContain('- For `dev`: `both_catalog`.');
  const told = diagnostics.filter(({ code }) => code === 'export/databricks/no-catalog');
  expect(told.map(({ at }) => at.ref?.field)).toEqual([['variables', 'both', 'dev']]);
  expect(told[0]?.message).toContain('a schema alone in dev');
});

test('a pipeline is told both, and no value is left to fill in', () => {
  const places = { dev: 'sand.bronze', prd: 'main.bronze' };
  const { texts, traces } = writeDatabricks(designed({ place: places, both: places }), 'python');
  const file = Object.keys(texts).find((path) => path.endsWith('.pipeline.yml')) ?? '';
  expect(texts[file]).toContain(`catalog: "\${var.both_catalog}"\n      schema: "\${var.both}"`);
  const bundle = load(texts['databricks.yml'] ?? '') as { targets: object; variables: object };
  expect(Object.keys(bundle.variables)).not.toContain('default_catalog');
  expect(bundle.targets).toMatchObject({
    prd: { variables: { place_catalog: 'main', place: 'bronze' } },
  });
  const ofPlace = (traces.get('') ?? []).filter(
    ({ field }) => field.join('.') === 'variables.place.prd',
  );
  expect(ofPlace.map(({ path }) => path.join('.')).sort()).toEqual([
    'targets.prd.variables.place',
    'targets.prd.variables.place_catalog',
  ]);
});
