/** Reading `config.yml`: what people write, what they write wrong, and what becomes of each key. */
import { describe, expect, it } from 'vitest';
import { importerFor } from '#core/compile/read-legacy.ts';
import { hasFate } from '#core/ledger/fates.ts';
import { eachLeaf, pathOf } from '#core/ledger/leaf.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { readConfigText } from '../../../support/etl-config.ts';

const codesOf = (text: string) =>
  readConfigText(text).diagnostics.map(({ code }) => code.replace('import/etl-config/', ''));

describe('config.yml as people write it', () => {
  it('is recognised among other files', () => {
    const config = { path: 'config.yml', text: 'tables:\n  - name: a\n    layer: bronze\n' };
    const module = { path: 'transformations/bronze/a.py', text: 'print(1)\n' };
    expect(importerFor([module, config], 'auto')).toBe('etl-config');
  });

  it('needs no more than a name, a layer and where rows come from', () => {
    const { pipeline, diagnostics } = readConfigText(`
tables:
  - name: customers_bronze
    layer: bronze
    source: s3://bucket/customers/
    tags: [daily, critical]
  - name: customers_silver
    layer: silver
    depends_on: [customers_bronze]
`);
    expect(diagnostics).toEqual([]);
    expect(new Set(Object.keys(pipeline.nodes))).toEqual(
      new Set(['bronze.customers_bronze', 'silver.customers_silver', 'source.customers_bronze']),
    );
    expect(pipeline.nodes['bronze.customers_bronze' as NodeId]?.fields).toMatchObject({
      tags: ['daily', 'critical'],
      kind: 'materialized-view',
      flows: { customers_bronze: { from: 'source.customers_bronze' } },
    });
  });

  it('may use other names for keys, tags in one text, and tables as a map', () => {
    const { pipeline, diagnostics } = readConfigText(`
tables:
  orders_bronze:
    location: /landing/orders
    table_type: streaming
    tags: daily, late
  orders_silver:
    dependencies: orders_bronze
    type: streaming
`);
    expect(diagnostics).toEqual([]);
    expect(pipeline.nodes['bronze.orders_bronze' as NodeId]?.fields).toMatchObject({
      layer: 'bronze',
      kind: 'streaming-table',
      tags: ['daily', 'late'],
    });
    expect(pipeline.nodes['silver.orders_silver' as NodeId]?.fields).toMatchObject({
      layer: 'silver',
      flows: { orders_silver: { from: 'bronze.orders_bronze' } },
    });
  });

  it('reads one source that several tables share once', () => {
    const { pipeline } = readConfigText(`
tables:
  - {name: b, layer: bronze, source: {type: kafka, topic: t, servers: s}}
  - {name: a, layer: bronze, source: {type: kafka, servers: s, topic: t}}
`);
    expect(Object.keys(pipeline.nodes).filter((id) => id.startsWith('source.'))).toEqual([
      'source.a',
    ]);
  });

  it('turns variables, schedules and rules into those of the design', () => {
    const { pipeline } = readConfigText(`
project: {name: retail}
environments: {dev: {catalog: dev_retail}, prod: {catalog: retail}}
defaults: {layers: {bronze: {catalog: "\${catalog}", schema: raw}}}
tables:
  - name: orders
    layer: bronze
    source: {type: files, format: csv, path: "/Volumes/\${catalog}/in"}
    quality: [{name: has_id, rule: id IS NOT NULL, dimension: completeness, on_violation: quarantine}]
    schedule: daily
schedules:
  daily: {cron: 0 0 6 * * ?, notify: {on_failure: [a@example.com]}}
`);
    expect(pipeline).toMatchObject({
      name: 'retail',
      environments: ['dev', 'prod'],
      variables: { catalog: { dev: 'dev_retail', prod: 'retail' } },
      jobs: {
        daily: {
          trigger: { kind: 'schedule', cron: '0 0 6 * * ?', timeZone: 'UTC' },
          selection: { tables: ['bronze.orders'] },
          notifications: [{ via: 'email', to: 'a@example.com', events: ['failure'] }],
        },
      },
    });
    expect(pipeline.nodes['source.orders' as NodeId]?.fields).toMatchObject({
      path: '/Volumes/{catalog}/in',
    });
    expect(pipeline.nodes['bronze.orders' as NodeId]?.fields).toMatchObject({
      database: '{catalog}.raw',
      expectations: [
        { name: 'has_id', constraint: 'id IS NOT NULL', action: 'drop', tag: 'completeness' },
      ],
      quarantine: { mode: 'table' },
    });
  });

  it('keeps keys it does not know', () => {
    const { pipeline, diagnostics } = readConfigText(
      'tables: [{name: a, layer: bronze, source: x/y, colour: red}]',
    );
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'colour of a is no key of this format. It is kept under params.',
    ]);
    expect(pipeline.nodes['bronze.a' as NodeId]?.fields).toMatchObject({
      kept: { etl: { params: { _extra: { colour: 'red' } } } },
    });
  });
});

describe('a broken config.yml', () => {
  it.each([
    ['tables: [', ['CFG002', 'CFG003']],
    ['hello: world', ['CFG003']],
    ['tables: [{layer: bronze}]', ['CFG010']],
    ['tables: [{name: "a b", layer: bronze}]', ['CFG010']],
    ['tables: [{name: a, layer: copper}]', ['CFG012']],
    ['tables: [{name: a, layer: bronze, mode: fast, source: x/y}]', ['CFG013']],
    ['tables: [{name: a, layer: bronze, source: x/y}, {name: A, layer: silver}]', ['CFG011']],
    ['tables: [{name: a, layer: bronze, depends_on: [b]}]', ['CFG020']],
    ['tables: [{name: a, layer: bronze, source: x/y, schedule: daily}]', ['CFG030']],
    ['tables: [{name: a, layer: bronze, source: x/y, tags: {a: 1}}]', ['wrong-value']],
    ['{defaults: {mode: fast}, tables: [{name: a, layer: bronze, source: x/y}]}', ['wrong-value']],
    ['{colour: red, tables: [{name: a, layer: bronze, source: x/y}]}', ['wrong-value']],
  ])('%s is reported by %o', (text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });

  it('gives what can be read all the same', () => {
    const { pipeline } = readConfigText(
      'tables: [{name: a, layer: copper}, {name: b, layer: bronze, source: x/y, mode: 3}]',
    );
    expect(new Set(Object.keys(pipeline.nodes))).toEqual(new Set(['bronze.b', 'source.b']));
  });
});

it('accounts for every key', () => {
  const { documents } = readConfigText(`
version: 1
project: {name: retail, description: words, owner: me}
environments: {dev: {catalog: c}}
defaults: {catalog: c, schema: s, format: delta, mode: batch, table_properties: {a: b}}
tables:
  - name: orders
    layer: silver
    description: words
    owner: me
    freshness_minutes: 5
    enabled: false
    module: transformations.silver.orders
    source: {type: eventhub, topic: t, servers: s, schema: a INT, secret_scope: x, options: {port: 9093}}
    tags: [daily]
    target: {table: o, cluster_by: [a], table_properties: {c: d}}
    cdc: {keys: [id], sequence_by: at, scd_type: 2}
    quality: [{name: r, rule: a > 0, on_violation: drop}]
    columns: [{name: a, type: int, comment: words, tags: {pii: x}, mask: f}]
    params: {x: 1}
    schedule: {every_minutes: 5, max_minutes: 9}
    unknown: {deep: [1]}
`);
  const without: string[] = [];
  for (const { root } of documents) {
    eachLeaf(root, (leaf) => {
      if (!hasFate(leaf.value)) without.push(pathOf(leaf));
    });
  }
  expect(without).toEqual([]);
});
