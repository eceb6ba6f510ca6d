/** Tests that come with exported projects: what they expect, and which rows they look at. */
import { describe, expect, test } from 'vitest';
import { databricks } from '#core/exporters/databricks/databricks.ts';
import type { OutputFile } from '#core/exporters/define.ts';
import { etl } from '#core/exporters/etl/etl.ts';
import { spark } from '#core/exporters/spark/spark.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { templates } from '#core/templates/index.ts';
import { writeDesign } from '../../support/write-design.ts';

const ofSpark = (design: Pipeline): readonly OutputFile[] =>
  writeDesign(spark, design, { version: '4.3', changes: 'computed' }).files;
const ofBundle = (design: Pipeline, language: 'python' | 'sql' = 'python') =>
  writeDesign(databricks, design, { language, schemas: 'there' }).files;

function textOf(files: readonly OutputFile[], path: string): string {
  const file = files.find((one) => one.path === path);
  if (!file) throw new Error(`There is no ${path}.`);
  return file.text;
}

function expectedIn(files: readonly OutputFile[]) {
  return JSON.parse(textOf(files, 'tests/expected.json')) as {
    readonly modules: Readonly<Record<string, readonly object[]>>;
    readonly statements: Readonly<Record<string, readonly string[]>>;
    readonly functions: readonly object[];
    readonly secrets: readonly string[];
  };
}

function goldenIn(files: readonly OutputFile[]) {
  return JSON.parse(textOf(files, 'tests/golden.json')) as {
    readonly values: Readonly<Record<string, string>>;
    readonly sources: Readonly<Record<string, { readonly files: object }>>;
    readonly reads: Readonly<Record<string, readonly (readonly string[])[]>>;
    readonly named: Readonly<Record<string, readonly (readonly (readonly string[])[])[]>>;
    readonly sql: Readonly<Record<string, readonly object[]>>;
    readonly changes: Readonly<Record<string, readonly object[]>>;
    readonly copies: Readonly<Record<string, object>>;
    readonly tables: Readonly<Record<string, readonly object[]>>;
    readonly left_out: Readonly<Record<string, string>>;
  };
}

describe('what is expected of modules', () => {
  test('is each call with its arguments, its rules, and what is read', () => {
    const { modules } = expectedIn(ofBundle(templates['daily-csv-to-gold']()));
    expect(modules['transformations/silver/orders.py']).toEqual([
      {
        call: 'table',
        given: {
          name: '{catalog}.silver.orders',
          comment: 'Orders with one spelling for status and currency.',
          cluster_by: ['ordered_at'],
          expect_all: { known_currency: "currency IN ('EUR', 'USD', 'GBP')" },
          expect_all_or_drop: { has_order_id: 'order_id IS NOT NULL', has_amount: 'amount >= 0' },
        },
        reads: ['stream table {catalog}.bronze.orders'],
      },
    ]);
  });

  test('tells secrets by where they are found', () => {
    const inShell = expectedIn(ofSpark(templates['kafka-sink']()));
    expect(inShell.secrets).toEqual(['KAFKA_LOGIN']);
    expect(inShell.modules['transformations/sinks/fraud_alerts.py']?.[0]).toMatchObject({
      given: { options: { 'kafka.sasl.jaas.config': `\${secret.KAFKA_LOGIN}` } },
    });
    const inScope = expectedIn(ofBundle(templates['kafka-sink']()));
    expect(JSON.stringify(inScope.modules)).toContain(`\${secret.fraud/kafka_jaas}`);
  });

  test('names functions that users add', () => {
    const { functions } = expectedIn(ofBundle(templates['python-functions']()));
    expect(functions).toEqual([
      { module: 'sources.weather', function: 'read_observations', folder: '', changes: false },
      { module: 'sinks.warnings', function: 'call_stations', folder: '', changes: false },
    ]);
  });

  test('is where statements begin, for files of SQL', () => {
    const { statements, modules } = expectedIn(ofBundle(templates['star-schema'](), 'sql'));
    expect(modules).toEqual({});
    expect(statements['transformations/gold/dim_product.sql']).toEqual([
      `CREATE OR REFRESH MATERIALIZED VIEW \`\${catalog}\`.gold.dim_product`,
    ]);
  });
});

describe('rows', () => {
  test('go in at sources and come out of tables, with the values of the first environment', () => {
    const golden = goldenIn(ofBundle(templates['daily-csv-to-gold']()));
    expect(golden.values).toEqual({ catalog: 'retail_dev' });
    expect(Object.keys(golden.tables)).toEqual([
      'retail_dev.gold.daily_sales',
      'retail_dev.silver.orders',
    ]);
    expect(golden.reads).toEqual({ 'transformations/bronze/orders.py': [['source.orders']] });
  });

  test('are looked at where queries read tables by name too', () => {
    const older = (version: '4.1' | '4.3') =>
      goldenIn(
        writeDesign(spark, templates['star-schema'](), { version, changes: 'computed' }).files,
      );
    const { tables, left_out: leftOut, named } = older('4.1');
    expect(Object.keys(tables)).toEqual(Object.keys(older('4.3').tables));
    expect(leftOut).toEqual({});
    expect(named['transformations/gold/fact_sales.py']).toEqual([
      [['silver.orders', 'gold.dim_customer', 'gold.dim_product']],
      [],
    ]);
    expect(older('4.3').named).toEqual({});
  });

  test('a query takes the place of AUTO CDC, and each copy is a file of its own', () => {
    const captured = goldenIn(ofBundle(templates['cdc-to-scd-1']()));
    expect(Object.values(captured.changes)[0]?.length).toBeGreaterThan(2);
    expect(Object.keys(captured.tables)).toEqual(['crm_dev.silver.customers']);
    const copies = goldenIn(ofSpark(templates['snapshots-to-scd-2']()));
    expect(Object.keys(copies.sources['source.products']?.files ?? {})).toEqual(
      [1, 2, 3].map(
        (version) => `Volumes/catalogue_dev/landing/products/products_${version}.parquet`,
      ),
    );
  });

  test('that cannot be worked out are left out with the reason, and the README and the manifest say so', () => {
    const design = templates['jdbc-ingest']();
    const samples = { ...design.samples, 'bronze.suppliers': [{ supplier_id: 1 }] };
    const files = ofBundle({ ...design, samples });
    const golden = goldenIn(files);
    expect(Object.keys(golden.tables)).not.toContain('purchasing_dev.bronze.suppliers');
    expect(golden.left_out).toEqual({
      'purchasing_dev.bronze.suppliers':
        'Each run compares it with what its source holds then, and keeps no copy of that.',
      'purchasing_dev.gold.spend_by_supplier':
        'It reads purchasing_dev.bronze.suppliers, whose rows are left to a run as well.',
    });
    expect(textOf(files, 'README.md')).toContain('No test of `purchasing_dev.bronze.suppliers`.');
    const told = files.filter(({ leavesOut }) => leavesOut !== undefined);
    expect(told.map(({ path, leavesOut }) => [path, leavesOut])).toEqual([
      ['tests/golden.json', golden.left_out],
    ]);
  });

  test('come out of SQL files too, whose queries read views', () => {
    const golden = goldenIn(ofBundle(templates['cdc-to-scd-2'](), 'sql'));
    expect(golden.left_out).toEqual({});
    expect(golden.sql['transformations/silver/policies.sql']).toMatchObject([
      { call: 'table', given: { name: 'insurance_dev.silver.policies' }, reads: [] },
      {
        call: 'create_auto_cdc_flow',
        given: {
          target: 'insurance_dev.silver.policies',
          source: 'insurance_dev.bronze.policy_changes',
          name: 'silver_policies',
        },
      },
    ]);
    expect(golden.sql['transformations/gold/current_policies.sql']?.[0]).toMatchObject({
      reads: [
        { written: '`$\u007Bcatalog}`.silver.policies', table: 'insurance_dev.silver.policies' },
      ],
    });
    expect(Object.keys(golden.changes)).toEqual(['silver_policies']);
    const { sql, sources } = goldenIn(ofBundle(templates['daily-csv-to-gold'](), 'sql'));
    expect(sql['transformations/bronze/orders.sql']?.[0]).toMatchObject({
      reads: [{ source: 'source.orders' }],
    });
    expect(sources).toHaveProperty(['source.orders']);
  });

  test('of copies that are files come out as the module finds one after the other', () => {
    const files = ofBundle(templates['snapshots-to-scd-2']());
    const { tables, copies, left_out: leftOut, sources } = goldenIn(files);
    expect(Object.keys(tables)).toEqual([
      'catalogue_dev.bronze.products',
      'catalogue_dev.gold.products',
    ]);
    expect(leftOut).toEqual({});
    expect(copies['catalogue_dev.bronze.products']).toMatchObject({
      source: 'source.products',
      column: '__copy',
    });
    expect(Object.keys(sources['source.products']?.files ?? {})).toHaveLength(3);
    expect(textOf(files, 'README.md')).toContain('a query gives the rows that it would');
  });

  test('are not looked at where a design has none', () => {
    const { samples: _, ...design } = templates['daily-csv-to-gold']();
    const paths = ofSpark(design).map(({ path }) => path);
    expect(paths).toContain('tests/test_registration.py');
    expect(paths.filter((path) => /golden|rehearsal/.test(path))).toEqual([]);
  });
});

test.each(['databricks', 'spark'] as const)('ETL projects on %s have the same tests', (runtime) => {
  const design = templates['star-schema']();
  const plain = runtime === 'spark' ? ofSpark(design) : ofBundle(design);
  const files = writeDesign(etl, design, { runtime, loading: 'runtime' }).files;
  const tests = plain.filter(({ path }) => path.startsWith('tests/'));
  // Modules are called as config.yml calls their tables.
  const bare = (text: string): string => text.replace(/transformations\/\w+\/\w+\.py/g, 'module');
  expect(tests.length).toBeGreaterThan(8);
  for (const { path, text } of tests) expect(bare(textOf(files, path)), path).toBe(bare(text));
  expect(textOf(files, 'pytest.ini')).toContain('pythonpath = tests pipelines');
  expect(textOf(files, 'tests/test_catalogue.py')).toContain('config.yml');
});

test('what the proof runs is marked as executed', () => {
  const tests = ofSpark(templates.backfill()).filter(({ path }) => path.startsWith('tests/'));
  expect(tests.every(({ checked }) => checked === 'executed')).toBe(true);
});
