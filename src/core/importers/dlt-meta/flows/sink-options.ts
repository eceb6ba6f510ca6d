/** Reads the options of a sink: where it writes, and how it gets there. */
import { secretText } from '../environments/secrets.ts';
import type { ObjectReader } from '../reading/object-reader.ts';
import { takeOptions } from '../reading/option-map.ts';
import { placeOf, type Read } from '../reading/placed.ts';
import { listed } from '../reading/wording.ts';
import { became, type DraftOf, dropped, type Scope } from '../scope.ts';
import { aliasOf, takeSecret, takeStorePasswords } from '../sources/kafka-options.ts';

export interface SinkOptionsTarget {
  readonly sink: DraftOf<'sink'>;
  readonly title: string;
}

const servers = 'kafka.bootstrap.servers';
const eventHubKeys = [
  'namespace',
  'port',
  'name',
  'accessKeyName',
  'accessKeySecretName',
  'secretsScopeName',
].map((name) => `eventhub.${name}`);
/** Belong to reading a stream, or are set by the platform. */
const meaningless = ['checkpointLocation', 'startingOffsets'];

export function takeSinkOptions(
  reader: ObjectReader | undefined,
  target: SinkOptionsTarget,
  scope: Scope,
): Record<string, string> {
  if (!reader) return {};
  for (const key of meaningless) dropMeaningless(reader.text(key), target, scope);
  switch (target.sink.fields.format) {
    case 'delta':
      return deltaOptions(reader, target, scope);
    case 'kafka':
      return kafkaOptions(reader, target, scope);
    case 'event-hubs':
      return eventHubOptions(reader, target, scope);
  }
}

function deltaOptions(
  reader: ObjectReader,
  target: SinkOptionsTarget,
  scope: Scope,
): Record<string, string> {
  const { sink, title } = target;
  const lower = reader.text('tablename');
  const documented = reader.text('tableName');
  const path = reader.text('path');
  const table = lower ?? documented;
  const ref = { node: sink.id, field: ['options', 'tableName'] };
  became(scope, table, [ref]);
  if (lower) dropped(scope, documented, '"tablename" names the table already.');
  if (documented && !lower && !path) {
    scope.report('sink-table-name-spelling', {
      severity: 'error',
      message: `The ${title} names its table "tableName", as the documentation does. DLT-META reads "tablename" only and refuses the sink; the conversion writes to ${documented.value}.`,
      hint: 'Write "tablename" if you keep using the onboarding file.',
      at: placeOf(documented, ref),
    });
  }
  if (table && path) {
    dropped(scope, path, 'The sink names a table, and it can write to one place only.');
    scope.report('sink-two-places', {
      message: `The ${title} names both a table and a path. It writes to the table ${table.value}.`,
      hint: 'Remove the one that is not meant.',
      at: placeOf(path, ref),
    });
  }
  const rest = takeOptions(reader, { node: sink.id, field: ['options'] }, scope);
  if (table) return { tableName: table.value, ...rest };
  if (path) {
    became(scope, path, [{ node: sink.id, field: ['options', 'path'] }]);
    return { path: path.value, ...rest };
  }
  reportMissing(reader, ['tablename or path'], target, scope);
  return rest;
}

function kafkaOptions(
  reader: ObjectReader,
  target: SinkOptionsTarget,
  scope: Scope,
): Record<string, string> {
  const { sink, title } = target;
  const field = ['options'];
  const keys = {
    scope: 'kafka_sink_servers_secret_scope_name',
    key: 'kafka_sink_servers_secret_scope_key',
  };
  const secret = {
    node: sink.id,
    field: [...field, servers],
    purpose: 'kafka_sink_servers',
    title,
  };
  const alias = takeSecret(reader, keys, secret, scope);
  const passwords = takeStorePasswords(reader, { node: sink.id, field, title }, scope);
  const rest = takeOptions(reader, { node: sink.id, field }, scope);
  const options = {
    ...(alias ? { [servers]: secretText(alias) } : {}),
    ...passwords,
    ...rest,
  };
  const missing = ['topic', servers].filter((key) => !(key in options));
  if (missing.length > 0) reportMissing(reader, missing, target, scope);
  return options;
}

/** Address and key stay apart: how they are joined is the destination's affair. */
function eventHubOptions(
  reader: ObjectReader,
  target: SinkOptionsTarget,
  scope: Scope,
): Record<string, string> {
  const { sink, title } = target;
  const missing = eventHubKeys.filter((key) => !reader.has(key));
  if (missing.length > 0) reportMissing(reader, missing, target, scope);
  const secretKey = reader.text('eventhub.accessKeySecretName');
  const secretScope = reader.text('eventhub.secretsScopeName');
  const field = ['options', 'eventhub.accessKeySecret'];
  const secret = { node: sink.id, field, purpose: 'eventhub_sink_access_key', title };
  const alias =
    secretKey && secretScope ? aliasOf(secretScope, secretKey, secret, scope) : undefined;
  if (!alias) {
    const half = secretKey ?? secretScope;
    became(scope, half, [{ node: sink.id, field }], 'The other half of the secret is missing.');
  }
  const rest = takeOptions(reader, { node: sink.id, field: ['options'] }, scope);
  return { ...rest, ...(alias ? { 'eventhub.accessKeySecret': secretText(alias) } : {}) };
}

function dropMeaningless(
  read: Read<string> | undefined,
  { sink, title }: SinkOptionsTarget,
  scope: Scope,
): void {
  if (!read) return;
  dropped(scope, read, 'It has no meaning for a sink of a pipeline.');
  scope.report('sink-option-not-carried', {
    message: `The option "${read.key}" of ${title} has no meaning for a sink of a pipeline and is left out.`,
    hint: 'The platform keeps the progress of sinks itself, and offsets belong to sources.',
    at: placeOf(read, { node: sink.id, field: ['options'] }),
  });
}

function reportMissing(
  reader: ObjectReader,
  missing: readonly string[],
  { sink, title }: SinkOptionsTarget,
  scope: Scope,
): void {
  scope.report('missing-key', {
    severity: 'error',
    message: `The ${title} does not say ${listed(missing)}.`,
    hint: 'Add it to the options of the sink.',
    at: placeOf(reader, { node: sink.id, field: ['options'] }),
  });
}
