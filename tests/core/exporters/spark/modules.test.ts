/** What tables become in modules for open-source Spark. The proof runs them; this says what they say. */
import { describe, expect, test } from 'vitest';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import { columns, expectation, project, source, templateKit } from '#core/templates/build.ts';
import { templates } from '#core/templates/index.ts';
import { writeSpark } from './write.ts';

const { table, tableOf, sink } = templateKit('sales', 'shop');

const files = source('cloud-files', 'orders', {
  path: '/Volumes/{catalog}/landing/orders',
  options: {
    'cloudFiles.format': 'json',
    'cloudFiles.rescuedDataColumn': '_rescued',
    multiLine: 'true',
  },
  schema: columns('order_id BIGINT, note STRING'),
});

function module(pipeline: Pipeline, path = 'transformations/bronze/orders.py'): string {
  return writeSpark(pipeline).text(path);
}

describe('expectations', () => {
  const checked = project('p', [
    files,
    table(
      'bronze.orders',
      { from: 'source.orders' },
      {
        expectations: [
          expectation('has_id', 'order_id IS NOT NULL', 'drop'),
          expectation("isn't odd", "note <> 'odd'", 'fail'),
          expectation('short', 'length(note) < 10', 'warn'),
        ],
      },
    ),
  ]);

  test('are part of the query, and failures stop it before any row is dropped', () => {
    expect(module(checked)).toContain(`    rows = orders.where(
        "assert_true(note <> 'odd', 'bronze.orders: a row fails isn\\\\'t odd.') IS NULL",
    )
    return rows.where("order_id IS NOT NULL")
`);
  });

  test('that only warn are counted beside the table', () => {
    expect(module(checked)).toContain(
      `stack(1, 'short', count(*), count_if(NOT coalesce(length(note) < 10, false))) AS (rule, checked_rows, failed_rows)`,
    );
  });
});

describe('quarantine', () => {
  test('a table of bad rows and the table itself read one view that marks them', () => {
    const text = module(templates['kafka-with-quarantine'](), 'transformations/silver/payments.py');
    expect(text.match(/spark\.readStream\.table\("bronze\.payments"\)/g)).toHaveLength(1);
    expect(text.match(/spark\.readStream\.table\("payments_checked"\)/g)).toHaveLength(2);
    expect(text).toContain('name="silver.payments_quarantine"');
  });

  test('rows that are marked in their table are not dropped from it', () => {
    const flagged = project('p', [
      files,
      table(
        'bronze.orders',
        { from: 'source.orders' },
        {
          expectations: [expectation('has_id', 'order_id IS NOT NULL')],
          quarantine: { mode: 'flag' },
        },
      ),
    ]);
    const text = module(flagged);
    expect(text).toContain('"NOT coalesce(order_id IS NOT NULL, false) AS is_quarantined"');
    expect(text).not.toContain('.where("order_id IS NOT NULL")');
  });
});

describe('sources', () => {
  test('options that only Auto Loader knows are reported, the others are written', () => {
    const written = writeSpark(
      project('p', [files, table('bronze.orders', { from: 'source.orders' })]),
    );
    expect(
      written.text('transformations/bronze/orders.py'),
    ).toContain(`        spark.readStream.load(
            f"/Volumes/{CATALOG}/landing/orders",
            format="json",
            schema="order_id BIGINT, note STRING",
            multiLine="true",
        ),
`);
    expect(written.said.map(({ topic }) => topic)).toEqual(['auto-loader']);
    expect(written.losses.get('source.orders' as NodeId)).toContainEqual({
      field: ['options', 'cloudFiles.rescuedDataColumn'],
      reason: 'Only Auto Loader knows this option.',
    });
  });

  test('secrets come from the shell, and stand nowhere', () => {
    const text = module(templates['jdbc-ingest'](), 'transformations/bronze/purchase_orders.py');
    expect(text).toContain('ERP_PASSWORD = os.environ["ERP_PASSWORD"]');
    expect(text).toContain('password=ERP_PASSWORD');
  });
});

test('an event hub is reached as Kafka, as a source and as a sink', () => {
  const hub = project(
    'p',
    [
      source('event-hubs', 'hub', {
        namespace: '{space}',
        hub: 'in',
        accessKeyName: 'listen',
        accessKeySecret: 'hub_key',
        options: {},
      }),
      table('bronze.events', { from: 'source.hub' }),
      sink(
        'out',
        { from: 'bronze.events', select: ['value'] },
        {
          format: 'event-hubs',
          layer: 'bronze',
          options: {
            'eventhub.namespace': 'n',
            'eventhub.name': 'out',
            'eventhub.accessKeySecret': 'hub_key',
          },
        },
      ),
    ],
    { variables: { space: { dev: 'd' } }, secrets: { hub_key: { scope: 's', key: 'k' } } },
  );
  const written = writeSpark(hub);
  const read = written.text('transformations/bronze/events.py');
  expect(read).toContain('"kafka.bootstrap.servers": f"{SPACE}.servicebus.windows.net:9093"');
  expect(read).toContain('SharedAccessKeyName=listen;SharedAccessKey={HUB_KEY}";');
  const sent = written.text('transformations/sinks/out.py');
  expect(sent).toContain('"kafka.bootstrap.servers": "n.servicebus.windows.net:9093"');
  expect(sent).toContain('"topic": "out"');
  expect(sent).not.toContain('eventhub.');
});

describe('flows', () => {
  test('several are one stream, because one table of files takes no more', () => {
    const written = writeSpark(templates['multi-source-append']());
    const text = written.text('transformations/bronze/orders.py');
    expect(text).not.toContain('@dp.append_flow');
    expect(text).toContain(`    rows = orders.unionByName(orders_apac, allowMissingColumns=True)
    rows = rows.unionByName(orders_americas, allowMissingColumns=True)
    return rows.where("order_id IS NOT NULL")
`);
    expect(written.approximations.get('bronze.orders' as NodeId)).toHaveLength(1);
  });

  test('many are put together in rows, as Spark reads no plan that is nested too deep', () => {
    const flow = { from: 'source.orders' };
    const flows = Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`f${n}`, flow]));
    const text = module(project('p', [files, tableOf('bronze.orders', flows)]));
    const unions = [...text.matchAll(/(\w+)(?: =|return) (\w+)\.unionByName\((\w+),/g)];
    const deepest = new Map<string, number>();
    for (const [, to = '', of = '', other = ''] of unions) {
      deepest.set(to, 1 + Math.max(deepest.get(of) ?? 0, deepest.get(other) ?? 0));
    }
    expect(text.match(/unionByName/g)).toHaveLength(39);
    expect(Math.max(...deepest.values())).toBeLessThan(20);
    expect(text).toContain('f16 = f16.unionByName(f17, allowMissingColumns=True)');
    expect(text).toContain('return rows.unionByName(f32, allowMissingColumns=True)');
  });

  test('several have functions of their own where the catalog takes them', () => {
    const written = writeSpark(templates['multi-source-append'](), { changes: 'auto-cdc' });
    const text = written.text('transformations/bronze/orders.py');
    expect(text).toContain('dp.create_streaming_table(');
    expect(text.match(/@dp\.append_flow\(target="bronze\.orders"/g)).toHaveLength(3);
  });

  test('a streaming table fed in batch becomes a materialized view, and so do its readers', () => {
    const batch = project('p', [
      source('jdbc', 'orders', { options: { url: 'jdbc:x', dbtable: 'orders' } }),
      table('bronze.orders', { from: 'source.orders' }),
      table('silver.orders', { from: 'bronze.orders' }),
    ]);
    const written = writeSpark(batch);
    for (const layer of ['bronze', 'silver']) {
      expect(written.text(`transformations/${layer}/orders.py`)).toContain('@dp.materialized_view');
    }
    expect(written.said.map(({ topic }) => topic)).toEqual(['computed-table', 'computed-table']);
  });

  test('a view that is read in both modes is declared in both', () => {
    const both = project('p', [
      files,
      tableOf('bronze.clean', { clean: { from: 'source.orders' } }, { kind: 'temporary-view' }),
      table('silver.orders', { from: 'bronze.clean' }),
      table('gold.orders', { from: 'bronze.clean' }),
    ]);
    const text = module(both, 'transformations/bronze/clean.py');
    expect(text).toContain('@dp.temporary_view(name="clean")');
    expect(text).toContain('@dp.temporary_view(name="clean_batch")');
    expect(module(both, 'transformations/gold/orders.py')).toContain(
      'spark.read.table("clean_batch")',
    );
  });
});

describe('what cannot be said', () => {
  test('is left out together with what reads it, with the reason', () => {
    const written = writeSpark(templates['jdbc-ingest']());
    const left = written.said.filter(({ topic }) => topic === 'left-out');
    expect(left.map(({ at }) => at.ref?.node)).toEqual([
      'bronze.suppliers',
      'gold.spend_by_supplier',
    ]);
    expect(left.every(({ severity }) => severity === 'error')).toBe(true);
    expect(written.files.some(({ text }) => text.includes('spend_by_supplier'))).toBe(false);
  });

  test('sinks that hand batches to functions', () => {
    const { said } = writeSpark(templates['python-functions']());
    expect(said.map(({ at }) => at.ref?.node)).toEqual(['sink.warning_calls']);
  });

  test('a sink cannot take what is computed anew', () => {
    const computed = project('p', [
      files,
      table('gold.orders', { from: 'source.orders' }),
      sink(
        'out',
        { from: 'gold.orders' },
        { format: 'kafka', layer: 'gold', options: { topic: 't' } },
      ),
    ]);
    const left = writeSpark(computed).said.filter(({ topic }) => topic === 'left-out');
    expect(left.map(({ at }) => at.ref?.node)).toEqual(['sink.out']);
  });

  test('a loop ends', () => {
    const loop = project('p', [
      table('silver.a', { from: 'silver.b' }),
      table('silver.b', { from: 'silver.a' }),
    ]);
    expect(writeSpark(loop).files.filter(({ kind }) => kind === 'transformation')).toEqual([]);
  });
});

describe.each(['4.1', '4.2'] as const)('Spark %s, whose SQL reads no data frames', (version) => {
  const text = (design: Pipeline, path: string): string =>
    writeSpark(design, { version }).text(path);

  test('is given the names of tables, of streams as such', () => {
    const path = 'transformations/silver/orders_with_customers.py';
    const written = text(templates['stream-static-join'](), path);
    expect(written).toContain('def transform(orders: str, customers: str) -> DataFrame:');
    expect(written).toContain('WITH orders AS (SELECT * FROM {orders}),');
    expect(written).toContain('transform("STREAM(bronze.orders)", "master_data.customers")');
    expect(written).not.toContain('sparkSession.sql');
  });

  test('reads a view of what is no table', () => {
    const query = "SELECT order_id, '{}' AS kept FROM orders";
    const design = project('p', [files, table('bronze.orders', { from: 'source.orders', query })]);
    const written = text(design, 'transformations/bronze/orders.py');
    expect(written).toContain('@dp.temporary_view(name="orders_orders")');
    expect(written).toContain('transform("STREAM(orders_orders)")');
    expect(written).toContain("'{{}}' AS kept");
  });
});

describe('change capture', () => {
  test('is computed, or left to the engine where that is chosen', () => {
    const design = templates['cdc-to-scd-2']();
    const path = 'transformations/silver/policies.py';
    expect(writeSpark(design).text(path)).toContain('@dp.materialized_view');
    expect(
      writeSpark(design, { changes: 'auto-cdc' }).text(path),
    ).toContain(`dp.create_auto_cdc_flow(
    target="silver.policies",
    source="bronze.policy_changes",
    keys=["policy_id"],
    sequence_by="updated_at",
    apply_as_deletes="operation = 'delete'",
    except_column_list=["operation"],
    stored_as_scd_type=2,
    track_history_except_column_list=["updated_at"],
`);
  });

  test.each(['4.1', '4.2'] as const)('Spark %s has no SCD 2 of its own', (version) => {
    const design = templates['cdc-to-scd-2']();
    const written = writeSpark(design, { version, changes: 'auto-cdc' });
    expect(written.text('transformations/silver/policies.py')).toContain('@dp.materialized_view');
  });

  test('changes that nothing keeps are kept beside the table', () => {
    const direct = project('p', [
      files,
      table(
        'silver.orders',
        { from: 'source.orders' },
        { changeCapture: { keys: ['order_id'], sequenceBy: 'note', scdType: '1' } },
      ),
    ]);
    const text = module(direct, 'transformations/silver/orders.py');
    expect(text).toContain('name="silver.orders_changes"');
    expect(text).toContain('spark.read.table("silver.orders_changes")');
  });
});
