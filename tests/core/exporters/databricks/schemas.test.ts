/** Schemas are there already, or resources of the bundle by the very names that tables use. */
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { filesNode, pipelineOf, tableNode } from '../../../support/build-pipeline.ts';
import { writeDatabricks } from './write-databricks.ts';

const shop = {
  ...pipelineOf([
    filesNode('orders'),
    tableNode('bronze.orders', 'source.orders', { database: '{catalog}.bronze' }),
    tableNode('silver.orders', 'bronze.orders', { database: '{catalog}.bronze' }),
    tableNode('gold.sales', 'silver.orders', { database: 'gold' }),
    tableNode('gold.figures', 'silver.orders', { database: '{place}' }),
  ]),
  environments: ['dev'],
  variables: { catalog: { dev: 'shop_dev' }, place: { dev: 'shop_dev.figures' } },
};

test('schemas that are there already are no resources', () => {
  const { texts } = writeDatabricks(shop, 'sql');
  expect(Object.keys(texts).filter((path) => path.endsWith('.schema.yml'))).toEqual([]);
  expect(texts['databricks.yml']).not.toContain('experimental');
  expect(texts['README.md']).toContain('CREATE SCHEMA IF NOT EXISTS shop_dev.bronze;');
});

test('schemas are created with the bundle, and the pipeline waits for its own', () => {
  const { texts } = writeDatabricks(shop, 'sql', 'created');
  expect(load(texts['resources/bronze.schema.yml'] ?? '')).toEqual({
    resources: { schemas: { bronze: { catalog_name: `\${var.catalog}`, name: 'bronze' } } },
  });
  expect(load(texts['resources/gold.schema.yml'] ?? '')).toEqual({
    resources: { schemas: { gold: { catalog_name: `\${var.catalog}`, name: 'gold' } } },
  });
  const file = Object.keys(texts).find((path) => path.endsWith('.pipeline.yml')) ?? '';
  expect(texts[file]).toContain(`schema: "\${resources.schemas.bronze.name}"`);
  expect(load(texts['databricks.yml'] ?? '')).toMatchObject({
    experimental: { skip_name_prefix_for_schema: true },
  });
});

test('what is a catalog and a schema in one variable is created by its two parts', () => {
  const { texts } = writeDatabricks(shop, 'sql', 'created');
  expect(load(texts['resources/place.schema.yml'] ?? '')).toEqual({
    resources: {
      schemas: { place: { catalog_name: `\${var.place_catalog}`, name: `\${var.place}` } },
    },
  });
  expect(texts['README.md']).not.toContain('CREATE SCHEMA');
});

test('so it is where an environment says the schema alone, and leaves its catalog to fill in', () => {
  const mixed = {
    ...shop,
    environments: ['dev', 'prd'],
    variables: { ...shop.variables, place: { dev: 'shop_dev.figures', prd: 'figures' } },
  };
  const created = writeDatabricks(mixed, 'sql', 'created').texts;
  expect(created['resources/place.schema.yml']).toContain(`\${var.place_catalog}`);
  expect(created['README.md']).not.toContain('CREATE SCHEMA');
  const readme = writeDatabricks(mixed, 'sql').texts['README.md'] ?? '';
  expect(readme).toContain('CREATE SCHEMA IF NOT EXISTS shop_dev.figures;');
  expect(readme).toContain('CREATE SCHEMA IF NOT EXISTS `{place_catalog}`.figures;');
});

test('the schema of a quarantine is one of them, also where its name says it', () => {
  const quarantine = { mode: 'table', table: 'shop.bad.orders' } as const;
  const orders = tableNode('bronze.orders', 'source.orders', { quarantine });
  const { texts } = writeDatabricks({ ...shop, nodes: { ...shop.nodes, [orders.id]: orders } });
  expect(texts['README.md']).toContain('CREATE SCHEMA IF NOT EXISTS shop.bad;');
});

test('the README tells how several can work on the tables of a development target', () => {
  const apart = writeDatabricks(shop, 'sql').texts['README.md'] ?? '';
  expect(apart).toContain('Everyone who deploys to `dev` gets a pipeline of their own.');
  expect(apart).toContain('`--var catalog=…`');
  const orders = tableNode('bronze.orders', 'source.orders', { database: 'main.bronze' });
  const alone = pipelineOf([filesNode('orders'), orders], { environments: ['dev'] });
  expect(writeDatabricks(alone).texts['README.md']).toContain('Let one of you deploy at a time.');
  const only = { ...alone, environments: ['prd'] };
  expect(writeDatabricks(only).texts['README.md']).not.toContain('Everyone who deploys');
});
