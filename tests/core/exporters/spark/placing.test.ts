/** Where tables go in open-source Spark, and how modules call them. */
import { describe, expect, test } from 'vitest';
import { project, source, templateKit } from '#core/templates/build.ts';
import { writeSpark } from './write.ts';

const { table } = templateKit('sales', 'shop');
const outside = (name: string, database = '{catalog}.raw') =>
  source('delta-table', name, { database, options: {} });

describe('names that Spark does not read as they are', () => {
  test('stand in backticks', () => {
    const { text } = writeSpark(
      project('p', [
        outside('größe', 'raw data'),
        table('silver.sizes', { from: 'source.größe', query: 'SELECT * FROM gr_e' }),
      ]),
    );
    expect(text('transformations/silver/sizes.py')).toContain(
      'spark.readStream.table("`raw data`.`größe`")',
    );
    expect(text('schemas.sql')).toContain('CREATE SCHEMA IF NOT EXISTS `raw data`;');
  });
});

describe('a table that names no catalog beside one of the same name that does', () => {
  const both = project('p', [
    outside('orders'),
    table('silver.orders', { from: 'source.orders' }),
    { ...table('gold.orders', { from: 'silver.orders' }, { database: 'silver' }), name: 'Orders' },
  ]);

  test('takes another place', () => {
    const { text } = writeSpark(both);
    expect(text('transformations/silver/orders.py')).toContain('{CATALOG}_silver.orders"');
    expect(text('transformations/gold/orders.py')).toContain('name="silver.Orders"');
    expect(text('schemas.sql')).toContain('CREATE SCHEMA IF NOT EXISTS p_dev_silver;');
  });
});

test('a sequence of several columns is one value where changes are worked out', () => {
  for (const scdType of ['1', '2'] as const) {
    const { text } = writeSpark(
      project('p', [
        outside('orders'),
        table(
          'silver.orders',
          { from: 'source.orders' },
          { changeCapture: { keys: ['id'], sequenceBy: 'day, number', scdType } },
        ),
      ]),
    );
    expect(text('transformations/silver/orders.py')).toContain('struct(day, number) AS __sequence');
  }
});

test('a pipeline of temporary views alone is reported, as Spark refuses it', () => {
  const view = table('silver.orders', { from: 'source.orders' }, { kind: 'temporary-view' });
  const topicsOf = (...nodes: Parameters<typeof project>[1]) =>
    writeSpark(project('p', [outside('orders'), ...nodes])).said.map(({ topic }) => topic);
  expect(topicsOf(view)).toEqual(['nothing-stored']);
  expect(topicsOf(view, table('gold.orders', { from: 'silver.orders' }))).toEqual([]);
});
