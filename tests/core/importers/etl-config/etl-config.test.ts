/** Reading `config.yml`: what people write, what they write wrong, and what becomes of each key. */
import { describe, expect, it } from 'vitest';
import { importerFor } from '#core/compile/read-legacy.ts';
import { withOwnRegion } from '#core/etl-config/own-region.ts';
import { openBook } from '#core/exporters/book.ts';
import { configOf } from '#core/exporters/etl/config/write-config.ts';
import { hasFate } from '#core/ledger/fates.ts';
import { eachLeaf, pathOf } from '#core/ledger/leaf.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { readConfigText, readConfigValue } from '../../../support/etl-config.ts';

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

describe('a config.yml written for streams and clocks', () => {
  it('takes files in as they come where a streaming table reads them', () => {
    const { pipeline, documents } = readConfigText(`
tables:
  - {name: a, layer: bronze, mode: streaming, source: {type: files, format: csv, path: /in}}
  - {name: b, layer: bronze, mode: batch, source: {type: files, format: csv, path: /in}}
  - name: c
    layer: bronze
    source: {type: files, format: csv, path: /in}
    cdc: {keys: [id], from_snapshot: true}
`);
    const typeOf = (id: string) => pipeline.nodes[id as NodeId]?.type;
    const readBy = (id: string) => {
      const node = pipeline.nodes[id as NodeId];
      return node?.type === 'table' ? Object.values(node.fields.flows)[0]?.from : undefined;
    };
    expect(typeOf(readBy('bronze.a') ?? '')).toBe('cloud-files');
    expect(typeOf(readBy('bronze.b') ?? '')).toBe('batch-files');
    expect(typeOf(readBy('bronze.c') ?? '')).toBe('batch-files');
    expect(allHaveFates(documents)).toBe(true);
  });

  it('writes five fields of cron as Quartz takes them, and says so', () => {
    const { pipeline, diagnostics } = readConfigText(`
tables: [{name: a, layer: bronze, source: x/y, schedule: {cron: 0 6 * * 1-5}}]
schedules: {wrong: {cron: 0 99 * * *}}
`);
    expect(pipeline.jobs).toMatchObject({
      a: { trigger: { cron: '0 0 6 ? * MON-FRI' } },
      wrong: { trigger: { cron: '0 99 * * *' } },
    });
    expect(diagnostics.map(({ severity, message }) => [severity, message])).toEqual([
      [
        'info',
        'The schedule a has five fields, as cron has them. It is read as “0 0 6 ? * MON-FRI”.',
      ],
    ]);
  });

  it('watches tables of the file by their full names', () => {
    const { pipeline } = readConfigText(`
defaults: {catalog: main, layers: {gold: {schema: mart}}}
tables: [{name: Sales, layer: gold, source: x/y}]
schedules: {late: {on_table_update: [sales, other.raw.t]}}
`);
    expect(pipeline.jobs?.late?.trigger).toEqual({
      kind: 'table-update',
      tables: ['main.mart.Sales', 'other.raw.t'],
    });
  });
});

describe('modules that come with it', () => {
  const config = 'tables:\n  - {name: a, layer: bronze, source: x/y}\n';
  const mine = { path: 'p/transformations/bronze/a.py', text: withOwnRegion('', 'mine = 1\n') };
  const ofSink = { path: 'p/transformations/gold/out_sink.py', text: mine.text };
  const empty = { path: 'p/transformations/bronze/b.py', text: withOwnRegion('b = 1') };

  it('bring the region that is of somebody to their tables', () => {
    const { pipeline, diagnostics } = readConfigText(config, 'p/config.yml', [mine]);
    const table = pipeline.nodes['bronze.a' as NodeId];
    expect(table?.fields).toMatchObject({ kept: { etl: { region: 'mine = 1\n' } } });
    expect(diagnostics).toEqual([]);
  });

  it('are told of where something stands there and no table has them, as sinks do not', () => {
    const { diagnostics } = readConfigText(config, 'p/config.yml', [ofSink, empty]);
    expect(diagnostics.map(({ code, severity, at }) => [code, severity, at.file])).toEqual([
      ['import/etl-config/region-not-kept', 'warning', ofSink.path],
      ['import/etl-config/file-not-used', 'info', empty.path],
    ]);
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
    ['{colour: red, tables: [{name: a, layer: bronze, source: x/y}]}', ['unknown-key']],
    ['{x-mine: {a: 1}, tables: [{name: a, layer: bronze, source: x/y}]}', ['unknown-key']],
    ['tables: [{name: a, layer: bronze, source: x/y, cdc: {scd_type: 2}}]', ['wrong-value']],
    [
      'tables: [{name: a, layer: bronze, source: x/y, enabled: false}, {name: b, layer: gold, depends_on: [a]}]',
      ['disabled-table', 'CFG021'],
    ],
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

describe('keys that do not fit', () => {
  const row = `
tables:
  - name: a
    layer: Bronze
    owner:
    source: {type: kafka, topic: t, servers: s, offsets: earliest}
    tags: [daily, 2026]
    target: {catalog: c, shema: s, table: A}
    cdc: {keys: [id], sequence_by: at, scd_type: 3}
    quality:
      - {name: r}
      - {name: id_there, rule: id IS NOT NULL, on_violation: quaratine}
      - {name: amount, rule: amount > 0, on_violation: drop, why: taxes}
    schedule: {cron: 0 0 6 * * ?, retries: 3}
`;

  it('are taken out alone: what stands beside them is read', () => {
    const { pipeline } = readConfigText(row);
    expect(pipeline.jobs?.a?.trigger).toMatchObject({ cron: '0 0 6 * * ?' });
    expect(pipeline.nodes['source.A' as NodeId]?.fields).toEqual({
      options: { subscribe: 't', 'kafka.bootstrap.servers': 's' },
    });
    expect(pipeline.nodes['bronze.A' as NodeId]).toMatchObject({
      name: 'A',
      fields: {
        tags: ['daily', '2026'],
        changeCapture: { keys: ['id'], sequenceBy: 'at', scdType: '1' },
        expectations: [
          { name: 'id_there', constraint: 'id IS NOT NULL', action: 'warn' },
          { name: 'amount', constraint: 'amount > 0', action: 'drop' },
        ],
      },
    });
  });

  it('are kept below params where the format does not know them', () => {
    const { pipeline } = readConfigText(row);
    const written = configOf(pipeline, openBook());
    expect(written.tables[0]?.params).toEqual({
      _extra: {
        source: { offsets: 'earliest' },
        target: { shema: 's' },
        quality: { 2: { why: 'taxes' } },
        schedule: { retries: 3 },
      },
    });
    expect(readConfigValue(written).pipeline).toEqual(pipeline);
  });

  it('are told one by one, at their own places, with what was probably meant', () => {
    const { diagnostics, documents } = readConfigText(row);
    expect(allHaveFates(documents)).toBe(true);
    const told = diagnostics.map(({ severity, message, at }) => [severity, at.path, message]);
    expect(told).toContainEqual([
      'error',
      'tables[0].quality[0]',
      'quality.0 of a has no rule, so it is left out.',
    ]);
    expect(told).toContainEqual([
      'warning',
      'tables[0].quality[2].why',
      'quality.2.why of a is no key of this format. It is kept under params.',
    ]);
    expect(told).toHaveLength(7);
    expect(diagnostics.map(({ hint }) => hint)).toContain('Did you mean schema?');
  });
});

function allHaveFates(documents: ReturnType<typeof readConfigText>['documents']): boolean {
  let all = true;
  for (const { root } of documents) {
    eachLeaf(root, ({ value }) => {
      all &&= hasFate(value);
    });
  }
  return all;
}

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
