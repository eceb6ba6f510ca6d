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

test('what is a catalog and a schema in one variable stays for the user to create', () => {
  const { texts } = writeDatabricks(shop, 'sql', 'created');
  expect(texts['README.md']).toContain('CREATE SCHEMA IF NOT EXISTS shop_dev.figures;');
  expect(texts['README.md']).not.toContain('CREATE SCHEMA IF NOT EXISTS shop_dev.bronze;');
});
