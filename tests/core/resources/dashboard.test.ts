/** Dashboards in a Databricks bundle. */
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { dashboardOf } from '../../support/any-resource.ts';
import { tableNode } from '../../support/build-pipeline.ts';
import { shop, write } from './shop.ts';

describe('a dashboard', () => {
  const shown = {
    ...dashboardOf('gold.sales', 'gold.plain', 'silver.open', 'bronze.orders'),
    pages: [
      { table: 'silver.orders', countBy: 'region' },
      { table: 'gold.plain' },
      { table: 'silver.open' },
      { table: 'gold.gone' },
    ],
  } as const;
  const { texts, losses } = write(shop({ 'Sales!': shown }));
  const file = JSON.parse(texts['dashboards/Sales.lvdash.json'] ?? '') as {
    readonly datasets: readonly { readonly name: string; readonly queryLines: string[] }[];
    readonly pages: readonly {
      readonly displayName: string;
      readonly layout: readonly {
        readonly widget: {
          readonly name: string;
          readonly queries: readonly [{ readonly query: { readonly datasetName: string } }];
        };
      }[];
    }[];
  };

  test('fills in catalog and schema for each environment', () => {
    expect(load(texts['resources/Sales.dashboard.yml'] ?? '')).toEqual({
      resources: {
        dashboards: {
          Sales: {
            display_name: 'Sales!',
            file_path: '../dashboards/Sales.lvdash.json',
            warehouse_id: '$\u007Bvar.warehouse_starter}',
            dataset_catalog: '$\u007Bvar.catalog}',
            dataset_schema: 'silver',
          },
        },
      },
    });
  });

  test('has a page for each table, whose widgets show datasets that are there', () => {
    expect(file.pages.map(({ displayName }) => displayName)).toEqual([
      'silver.orders',
      'gold.plain',
    ]);
    const sets = new Set(file.datasets.map(({ name }) => name));
    const widgets = file.pages.flatMap(({ layout }) => layout.map(({ widget }) => widget));
    expect(new Set(widgets.map(({ name }) => name)).size).toBe(widgets.length);
    for (const { queries } of widgets) expect(sets).toContain(queries[0].query.datasetName);
  });

  test('says in each query how far it was checked, and names tables from its home on', () => {
    const bars = file.datasets
      .find(({ name }) => name === 'silver_orders_bars')
      ?.queryLines.join('');
    expect(bars).toBe(
      '-- Generated with the bundle, and not run on a warehouse.\nSELECT `region`, count(*) AS row_count\nFROM orders\nGROUP BY `region`\nORDER BY row_count DESC\nLIMIT 20',
    );
    const plain = file.datasets.find(({ name }) => name === 'gold_plain_count')?.queryLines.at(-1);
    expect(plain).toBe('FROM gold.plain');
  });

  test('leaves out what is not written, with the reason', () => {
    expect(losses).toEqual([
      ['Sales!.pages.2', 'The table it shows is not written.'],
      ['Sales!.pages.3', 'The table it shows is not written.'],
    ]);
  });

  test('cannot name a second place by a variable', () => {
    const variables = { catalog: { dev: 'a' }, other: { dev: 'b' } };
    const moved = shop({ one: dashboardOf('silver.orders', 'gold.other') }, { variables });
    const other = tableNode('gold.other', 'silver.orders', { database: '{other}.gold' });
    const pipeline = { ...moved, nodes: { ...moved.nodes, [other.id]: other } };
    expect(write(pipeline).losses).toEqual([
      [
        'one.pages.1',
        'A dashboard fills in one catalog and one schema for each environment. This table needs others, by a variable.',
      ],
    ]);
  });
});
