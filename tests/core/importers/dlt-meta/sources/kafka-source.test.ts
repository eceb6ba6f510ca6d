/** Kafka sources: their servers and secrets, and the columns every stream gains. */
import { describe, expect, test } from 'vitest';
import {
  bronzeEntry,
  fatesAt,
  findingsOf,
  importEntry,
  nodeOf,
} from '../../../../support/import-dlt-meta.ts';

const kafka = (details: Record<string, unknown>, more: Record<string, unknown> = {}) =>
  bronzeEntry({
    source_format: 'kafka',
    source_details: { subscribe: 'orders', 'kafka.bootstrap.servers': 'broker:9092', ...details },
    bronze_reader_options: { startingOffsets: 'earliest' },
    ...more,
  });
const optionsOf = (entry: Record<string, unknown>) =>
  nodeOf(importEntry(entry), 'kafka', 'source.orders').fields.options;

test('topic and servers are options, reader options come last and win', () => {
  const options = { 'kafka.bootstrap.servers': 'other:9092' };
  expect(optionsOf(kafka({}, { bronze_reader_options: options }))).toEqual({
    subscribe: 'orders',
    'kafka.bootstrap.servers': 'other:9092',
  });
});

test('every stream gains its date, hour and minute', () => {
  const result = importEntry(kafka({}));
  expect(nodeOf(result, 'table', 'bronze.customers').fields.flows.customers).toEqual({
    from: 'source.orders',
    select: [
      '*',
      'to_date(timestamp) as date',
      'hour(timestamp) as hour',
      'minute(timestamp) as minute',
    ],
  });
});

test('declared columns unpack the value', () => {
  const entry = kafka({ source_schema_path: 'x.ddl' });
  const result = importEntry(entry, { 'x.ddl': "id BIGINT COMMENT 'it''s'\n, name STRING" });
  const { select } = nodeOf(result, 'table', 'bronze.customers').fields.flows.customers ?? {};
  // The apostrophe is escaped for the DDL, and both signs of that once more for the SQL around it.
  const ddl = String.raw`id BIGINT COMMENT \'it\\\'s\', name STRING`;
  expect(select?.at(-1)).toBe(`from_json(cast(value as string), '${ddl}') as parsed_records`);
  expect(fatesAt(result, '[0].source_details.source_schema_path')).toEqual([
    'became source.orders schema',
    'became bronze.customers flows customers select',
  ]);
});

describe('secrets', () => {
  test('of servers become an alias', () => {
    const result = importEntry(
      kafka({
        'kafka.bootstrap.servers': null,
        kafka_source_servers_secrets_scope_name: 'kafka',
        kafka_source_servers_secrets_scope_key: 'servers',
      }),
    );
    expect(result.pipeline.secrets).toEqual({
      kafka_source_servers: { scope: 'kafka', key: 'servers' },
    });
    expect(nodeOf(result, 'kafka', 'source.orders').fields.options['kafka.bootstrap.servers']).toBe(
      `\${secret.kafka_source_servers}`,
    );
    expect(fatesAt(result, '[0].source_details.kafka_source_servers_secrets_scope_key')).toEqual([
      'became source.orders options kafka.bootstrap.servers',
      'became pipeline secrets kafka_source_servers key',
    ]);
  });

  test('of certificate stores become passwords', () => {
    const store = (name: string) => ({
      [`kafka.ssl.${name}.location`]: `/certs/${name}.jks`,
      [`kafka.ssl.${name}.secrets.scope`]: 'kafka',
      [`kafka.ssl.${name}.secrets.key`]: name,
    });
    const options = optionsOf(kafka({ ...store('truststore'), ...store('keystore') }));
    expect(options['kafka.ssl.truststore.password']).toBe(`\${secret.kafka_truststore_password}`);
    expect(options['kafka.ssl.keystore.location']).toBe('/certs/keystore.jks');
    expect(findingsOf(importEntry(kafka(store('truststore'))), 'ssl-incomplete')).toMatchObject([
      { severity: 'error' },
    ]);
  });

  test('need both scope and key', () => {
    const result = importEntry(kafka({ kafka_source_servers_secrets_scope_name: 'kafka' }));
    expect(findingsOf(result, 'secret-incomplete')).toMatchObject([{ severity: 'error' }]);
    expect(result.pipeline.secrets).toEqual({});
  });
});

test('options DLT-META does not pass on get to Kafka, with a warning', () => {
  const entry = kafka({ 'kafka.security.protocol': 'SASL_SSL' });
  expect(optionsOf(entry)['kafka.security.protocol']).toBe('SASL_SSL');
  expect(findingsOf(importEntry(entry), 'kafka-options-passed-on')).toHaveLength(1);
});

test('a reader option replaces the one of source_details', () => {
  const entry = kafka(
    { 'kafka.security.protocol': 'SSL' },
    { bronze_reader_options: { 'kafka.security.protocol': 'SASL_SSL' } },
  );
  const result = importEntry(entry);
  expect(fatesAt(result, '[0].source_details["kafka.security.protocol"]')).toEqual(['dropped']);
  expect(findingsOf(result, 'kafka-options-passed-on')).toHaveLength(0);
});
