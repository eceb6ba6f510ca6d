/** Sinks: where they write, and which rows they get. */
import { describe, expect, test } from 'vitest';
import {
  bronzeEntry,
  fatesAt,
  findingsOf,
  importEntry,
  nodeOf,
  silverEntry,
  topicsOf,
} from '../../../../support/import-dlt-meta.ts';

const sink = (more: Record<string, unknown> = {}) => ({
  name: 'Alerts',
  format: 'kafka',
  options: { topic: 'alerts', 'kafka.bootstrap.servers': 'broker:9092' },
  ...more,
});
const imported = (more: Record<string, unknown>, entry: Record<string, unknown> = {}) =>
  importEntry(bronzeEntry({ bronze_sinks: [sink(more)], ...entry }));
const flowOf = (result: ReturnType<typeof imported>) =>
  nodeOf(result, 'sink', 'sink.alerts').fields.flows.alerts;

test('a sink reads the source of its table, under its name in lower case', () => {
  const result = imported({ select_exp: ['id'], where_clause: 'id > 0' });
  expect(nodeOf(result, 'sink', 'sink.alerts')).toMatchObject({
    name: 'alerts',
    fields: {
      format: 'kafka',
      layer: 'bronze',
      group: 'A1',
      flowId: 'bronze_100_alerts',
      sourceSystem: 'mysql',
      options: { topic: 'alerts', 'kafka.bootstrap.servers': 'broker:9092' },
      loadDetails: false,
      flows: { alerts: { from: 'source.customers', select: ['id'], where: ['id > 0'] } },
    },
  });
  expect(topicsOf(result)).toEqual([]);
});

describe('of a stream that gains columns', () => {
  const kafka = {
    source_format: 'kafka',
    source_details: { subscribe: 't', 'kafka.bootstrap.servers': 'b' },
    bronze_reader_options: undefined,
  };

  test('the source is enough when only its own columns are used', () => {
    expect(flowOf(imported({ select_exp: ['value'] }, kafka))).toEqual({
      from: 'source.t',
      select: ['value'],
    });
  });

  test('the added columns are there when they are used', () => {
    expect(
      flowOf(imported({ select_exp: ['value', 'date'], where_clause: 'hour = 1' }, kafka)),
    ).toMatchObject({
      select: ['*', 'to_date(timestamp) as date', expect.anything(), expect.anything()],
      refine: { select: ['value', 'date'], where: ['hour = 1'] },
    });
  });

  test('all columns come when nothing is selected', () => {
    const flow = flowOf(imported({}, kafka));
    expect(flow?.select).toHaveLength(4);
    expect(flow).not.toHaveProperty('refine');
  });
});

test('a silver sink gets the rows of its silver table', () => {
  const entry = {
    ...silverEntry(),
    ...bronzeEntry(),
    silver_sinks: [sink({ select_exp: ['name'], where_clause: ['name <> 1'] })],
  };
  const result = importEntry(entry, {
    'conf/silver.json': [
      { target_table: 'customers', select_exp: ['upper(n) as name'], where_clause: ['id > 0'] },
    ],
  });
  expect(flowOf(result)).toEqual({
    from: 'bronze.customers',
    where: ['id > 0'],
    select: ['upper(n) as name'],
    refine: { select: ['name'], where: ['name <> 1'] },
  });
  expect(topicsOf(result)).toEqual(['warning sink-where-list']);
});

describe('options', () => {
  const optionsOf = (more: Record<string, unknown>) =>
    nodeOf(imported(more), 'sink', 'sink.alerts').fields.options;

  test('of a Delta sink name a table or a path', () => {
    expect(optionsOf({ format: 'DELTA', options: { tablename: 'a.b' } })).toEqual({
      tableName: 'a.b',
    });
    expect(optionsOf({ format: 'delta', options: { path: '/a' } })).toEqual({ path: '/a' });
    const both = imported({ format: 'delta', options: { tablename: 'a.b', path: '/a' } });
    expect(topicsOf(both)).toEqual(['warning sink-two-places']);
  });

  test('spelled as in the documentation are refused by DLT-META', () => {
    const result = imported({ format: 'delta', options: { tableName: 'a.b' } });
    expect(topicsOf(result)).toEqual(['error sink-table-name-spelling']);
    expect(nodeOf(result, 'sink', 'sink.alerts').fields.options).toEqual({ tableName: 'a.b' });
  });

  test('that are secrets become aliases', () => {
    const secret = {
      kafka_sink_servers_secret_scope_name: 's',
      kafka_sink_servers_secret_scope_key: 'k',
    };
    expect(optionsOf({ options: { topic: 'a', ...secret } })).toEqual({
      'kafka.bootstrap.servers': `\${secret.kafka_sink_servers}`,
      topic: 'a',
    });
  });

  test('of an event hub keep the access key apart', () => {
    const keys = {
      namespace: 'n',
      port: '9093',
      name: 'h',
      accessKeyName: 'send',
      accessKeySecretName: 'k',
      secretsScopeName: 's',
    };
    const options = Object.fromEntries(
      Object.entries(keys).map(([key, value]) => [`eventhub.${key}`, value]),
    );
    const result = imported({ format: 'eventhub', options });
    expect(nodeOf(result, 'sink', 'sink.alerts').fields).toMatchObject({
      format: 'event-hubs',
      options: {
        'eventhub.name': 'h',
        'eventhub.accessKeySecret': `\${secret.eventhub_access_key}`,
      },
    });
    expect(result.pipeline.secrets).toEqual({ eventhub_access_key: { scope: 's', key: 'k' } });
    expect(
      findingsOf(
        imported({ format: 'eventhub', options: { 'eventhub.name': 'h' } }),
        'missing-key',
      ),
    ).toHaveLength(1);
  });

  test('that belong to reading are left out', () => {
    const result = imported({
      options: { topic: 'a', 'kafka.bootstrap.servers': 'b', checkpointLocation: '/c' },
    });
    expect(topicsOf(result)).toEqual(['warning sink-option-not-carried']);
    expect(fatesAt(result, '[0].bronze_sinks[0].options.checkpointLocation')).toEqual(['dropped']);
  });
});

test.each([
  ['a format DLT-META does not know', { format: 'jdbc' }, 'unknown-sink-format'],
  ['no name', { name: '' }, 'missing-key'],
])('a sink with %s is left out', (_, more, topic) => {
  const result = imported(more);
  expect(Object.keys(result.pipeline.nodes)).toEqual(['bronze.customers', 'source.customers']);
  expect(findingsOf(result, topic)).toMatchObject([{ severity: 'error' }]);
});
