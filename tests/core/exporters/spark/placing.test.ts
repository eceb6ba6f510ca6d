/** Where tables go in open-source Spark, and how modules call them. */
import { describe, expect, test } from 'vitest';
import { project, source, templateKit } from '#core/templates/build.ts';
import { writeSpark } from './write.ts';

const { table, sink } = templateKit('sales', 'shop');
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

test('a table whose name the catalog does not take gets another, and its readers know', () => {
  const named = (id: `silver.${string}`, from: string, name: string) => ({
    ...table(id, { from }),
    name,
  });
  const { text, said } = writeSpark(
    project('p', [
      outside('orders'),
      named('silver.a', 'source.orders', 'Daily orders'),
      named('silver.b', 'silver.a', '日本'),
      named('silver.c', 'silver.b', 'plain_{catalog}'),
    ]),
  );
  expect(text('transformations/silver/daily_orders.py')).toContain('name="silver.Daily_orders"');
  const next = text('transformations/silver/unnamed.py');
  expect(next).toContain('name="silver._65e5_672c"');
  expect(next).toContain('spark.readStream.table("silver.Daily_orders")');
  expect(said.map(({ topic, at }) => [topic, at.ref?.node])).toEqual([
    ['other-name', 'silver.a'],
    ['other-name', 'silver.b'],
  ]);
});

test('a sink has one word as its name', () => {
  const { text } = writeSpark(
    project('p', [
      outside('orders'),
      {
        ...sink(
          'out',
          { from: 'source.orders' },
          { format: 'kafka', layer: 'silver', options: { topic: 't' } },
        ),
        name: 'to: the "topic"',
      },
    ]),
  );
  const written = text('transformations/sinks/to_the_topic.py');
  expect(written).toContain('name="to_the_topic"');
  expect(written).toContain('target="to_the_topic"');
});

test('what is computed anew reads no stream of a statement', () => {
  const statement = source('sql', 'feed', { query: 'SELECT * FROM STREAM lake.raw.feed' });
  const { said, files } = writeSpark(
    project('p', [
      statement,
      table('gold.feed', { from: 'source.feed' }),
      table('silver.feed', { from: 'source.feed' }),
    ]),
  );
  expect(said.map(({ topic, at }) => [topic, at.ref?.node])).toEqual([['left-out', 'gold.feed']]);
  expect(files.filter(({ kind }) => kind === 'transformation')).toHaveLength(1);
});

test('Spark is given more rounds for a long recipe', () => {
  const recipe = (count: number) =>
    writeSpark(
      project('p', [
        outside('orders'),
        table('silver.orders', {
          from: 'source.orders',
          steps: Array.from({ length: count }, (_, place) => ({
            kind: 'derive',
            columns: [{ name: `c${place}`, expression: '1' }],
          })),
        }),
      ]),
    ).text('spark-pipeline.yml');
  expect(recipe(100)).toContain('spark.sql.analyzer.maxIterations: "1000"');
  expect(recipe(10)).not.toContain('maxIterations');
});

test('without tables of its own a pipeline reads others where the design says they are', () => {
  const out = { format: 'kafka', layer: 'silver', options: { topic: 't' } } as const;
  const { text } = writeSpark(
    project('p', [outside('orders'), sink('out', { from: 'source.orders' }, out)]),
  );
  expect(text('transformations/sinks/out.py')).toContain('table(f"{CATALOG}.raw.orders")');
});
