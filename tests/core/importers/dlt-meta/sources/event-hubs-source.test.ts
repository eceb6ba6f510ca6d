/** Event Hubs sources: namespace, hub and the secret of the access key. */
import { expect, test } from 'vitest';
import {
  bronzeEntry,
  fatesAt,
  findingsOf,
  importEntry,
  importFiles,
  nodeOf,
} from '../../../../support/import-dlt-meta.ts';

const details = {
  'eventhub.namespace': 'iot-ns',
  'eventhub.port': '9093',
  'eventhub.name': 'iot',
  'eventhub.accessKeyName': 'listen',
  'eventhub.accessKeySecretName': 'listen-key',
  'eventhub.secretsScopeName': 'hubs',
  'kafka.sasl.mechanism': 'PLAIN',
};
const eventHub = (more: Record<string, unknown> = {}, entry: Record<string, unknown> = {}) =>
  bronzeEntry({
    source_format: 'eventhub',
    source_details: { ...details, ...more },
    bronze_reader_options: { maxOffsetsPerTrigger: 50000 },
    ...entry,
  });

test('is a node with its own fields', () => {
  const result = importEntry(eventHub());
  expect(nodeOf(result, 'event-hubs', 'source.iot').fields).toEqual({
    namespace: 'iot-ns',
    port: '9093',
    hub: 'iot',
    accessKeyName: 'listen',
    accessKeySecret: 'eventhub_access_key',
    options: { maxOffsetsPerTrigger: '50000' },
  });
  expect(result.pipeline.secrets).toEqual({
    eventhub_access_key: { scope: 'hubs', key: 'listen-key' },
  });
  expect(fatesAt(result, '[0].source_details["kafka.sasl.mechanism"]')).toEqual(['dropped']);
});

test('has the access key under the name of the key unless told otherwise', () => {
  const result = importEntry(eventHub({ 'eventhub.accessKeySecretName': undefined }));
  expect(result.pipeline.secrets.eventhub_access_key?.key).toBe('listen');
});

test('without a namespace uses the bootstrap servers, with a warning', () => {
  const result = importEntry(
    eventHub({ 'eventhub.namespace': undefined, 'kafka.bootstrap.servers': 'x:9093' }),
  );
  expect(nodeOf(result, 'event-hubs', 'source.iot').fields.options['kafka.bootstrap.servers']).toBe(
    'x:9093',
  );
  expect(findingsOf(result, 'event-hub-without-namespace')).toHaveLength(1);
});

test('two hubs with one key share its secret, two accounts do not', () => {
  const other = { data_flow_id: '2', bronze_table: 'b' };
  const entries = (more: Record<string, unknown>) => ({
    'o.json': [eventHub(), eventHub(more, other)],
  });
  expect(Object.keys(importFiles(entries({ 'eventhub.name': 'other' })).pipeline.secrets)).toEqual([
    'eventhub_access_key',
  ]);
  expect(
    Object.keys(importFiles(entries({ 'eventhub.accessKeyName': 'send' })).pipeline.secrets),
  ).toEqual(['eventhub_access_key', 'eventhub_access_key_2']);
});
