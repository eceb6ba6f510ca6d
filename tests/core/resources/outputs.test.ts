/** What becomes of volumes, alerts and dashboards in the other output formats. */
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { alertOn, dashboardOf, landing } from '../../support/any-resource.ts';
import { bundleErrors, hasBundleSchema } from '../../support/bundle-schema.ts';
import { shop, write } from './shop.ts';

const all = {
  landing,
  late: alertOn('silver.orders'),
  plain: alertOn('gold.plain', {
    condition: { column: 'row_count', operator: 'equal', text: '0', whenEmpty: 'triggered' },
    notify: { emails: ['a@b.org'], destinations: ['team'], whenOk: true },
    summary: 'No sales',
    description: 'See the runbook.',
  }),
  shown: dashboardOf('gold.plain', 'gold.sales'),
};

describe('other formats', () => {
  test('a bundle of the framework has them where its layers are', () => {
    const { texts, losses } = write(shop(all), { exporter: 'lakeflow' });
    expect(losses).toEqual([]);
    expect(texts['resources/landing.volume.yml']).toContain(
      'catalog_name: "$\u007Bvar.bronze_catalog}"',
    );
    expect(texts['resources/late.alert.yml']).toContain('`$\u007Bvar.catalog}`.silver.orders');
    expect(texts['resources/plain.alert.yml']).toContain(
      '`$\u007Bvar.gold_catalog}`.`$\u007Bvar.gold_schema}`.plain',
    );
    expect(texts['databricks.yml']).toContain('warehouse: Starter');
    expect(texts['databricks.yml']).toContain('{catalog} of the design');
  });

  test('the project of the ETL framework has them as its bundle does', () => {
    const { texts, losses } = write(shop(all), { exporter: 'etl' });
    expect(losses).toEqual([]);
    expect(texts['resources/late.alert.yml']).toBe(
      write(shop(all)).texts['resources/late.alert.yml'],
    );
  });

  test('open-source Spark deploys none', () => {
    const { losses, texts } = write(shop(all), { exporter: 'spark' });
    expect(losses.map(([field]) => field)).toEqual(['landing', 'late', 'plain', 'shown']);
    expect(Object.keys(texts).filter((path) => /alert|volume|lvdash/.test(path))).toEqual([]);
  });

  test.skipIf(!hasBundleSchema).each(['lakeflow', 'etl', 'databricks'])(
    'what %s writes is what the Databricks CLI accepts',
    (exporter) => {
      const { texts } = write(shop(all), { exporter });
      const wrong = Object.entries(texts).flatMap(([path, text]) =>
        /^(?:databricks\.yml$|resources\/)/.test(path)
          ? bundleErrors(load(text)).map((error) => `${path} ${error}`)
          : [],
      );
      expect(wrong).toEqual([]);
    },
  );
});
