/** A variable for a catalog and a schema becomes one of each, and nothing means anything else. */
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { partsApart } from '#core/exporters/databricks/parts-apart.ts';
import { nodesOf } from '#core/model/graph.ts';
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

const silverOf = (pipeline: Pipeline) => nodesOf(pipeline).find(({ id }) => id === 'silver.orders');

const apart = designed({
  place: { dev: 'sand.bronze', prd: '{lake}.bronze' },
  place_catalog: { dev: 'x', prd: 'y' },
  both: { dev: 'silver', prd: 'main.silver' },
  lake: { dev: 'sand', prd: 'main' },
});

test('the catalog gets a free name, the schema keeps its own', () => {
  const { pipeline, designedAs } = partsApart(apart);
  expect(pipeline.variables).toEqual({
    ...apart.variables,
    place_catalog_2: { dev: 'sand', prd: '{lake}' },
    place: { dev: 'bronze', prd: 'bronze' },
  });
  expect([...designedAs]).toEqual([['place_catalog_2', 'place']]);
});

test('every text reads as it did in every environment', () => {
  const { pipeline } = partsApart(apart);
  const textsIn = (one: Pipeline, environment: string) =>
    JSON.parse(resolve(JSON.stringify(one.nodes), one.variables, environment));
  for (const environment of apart.environments) {
    expect(textsIn(pipeline, environment)).toEqual(textsIn(apart, environment));
  }
});

test('a variable that has no two parts somewhere stays as it is', () => {
  const plain = designed({ place: { dev: 'bronze', prd: 'bronze' }, both: { dev: '', prd: '' } });
  expect(partsApart(plain).pipeline).toBe(plain);
  expect(silverOf(partsApart(apart).pipeline)).toEqual(silverOf(apart));
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
