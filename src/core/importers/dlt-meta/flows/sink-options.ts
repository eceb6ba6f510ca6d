/** Reads the options of a sink: where it writes, and how it gets there. */

import { secretText } from '#core/model/secret-text.ts';
import { listed } from '#core/text/wording.ts';
import { became, dropped } from '../reading/leaf-fates.ts';
import { holds, type ObjectReader, peekNames, takeText } from '../reading/object-reader.ts';
import { takeOptions } from '../reading/option-map.ts';
import { placeOf, type Read } from '../reading/placed.ts';
import type { DraftOf, Scope } from '../scope.ts';
import { aliasOf, takeSecret, takeStorePasswords } from '../sources/kafka-options.ts';

export interface SinkOptionsTarget {
  readonly sink: DraftOf<'sink'>;
  readonly title: string;
}

const servers = 'kafka.bootstrap.servers';
/** The legacy name of a secret, and what sinks here call the reference to it. */
const legacyAccessKey = 'eventhub.accessKeySecretName';
const accessKey = 'eventhub.accessKeySecret';
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

/** Options that mean nothing to a sink are dropped. Empty without a reader. */
export function takeSinkOptions(
  reader: ObjectReader | undefined,
  target: SinkOptionsTarget,
  scope: Scope,
): Record<string, string> {
  if (!reader) return {};
  for (const key of meaningless) dropMeaningless(takeText(reader, key), target, scope);
  switch (target.sink.fields.format) {
    case 'delta':
      return deltaOptions(reader, target, scope);
    case 'kafka':
      return kafkaOptions(reader, target, scope);
    case 'event-hubs':
      return eventHubOptions(reader, target, scope);
    case 'foreach-batch':
      // No legacy format is read as such a sink.
      return {};
  }
}

function deltaOptions(
  reader: ObjectReader,
  target: SinkOptionsTarget,
  scope: Scope,
): Record<string, string> {
  const { sink, title } = target;
  const lower = takeText(reader, 'tablename');
  const documented = takeText(reader, 'tableName');
  const path = takeText(reader, 'path');
  const table = lower ?? documented;
  const ref = { node: sink.id, field: ['options', 'tableName'] };
  became(table, [ref]);
  if (lower) dropped(documented, '"tablename" names the table already.');
  if (documented && !lower && !path) {
    scope.report('sink-table-name-spelling', {
      severity: 'error',
      message: `The ${title} names its table "tableName", as the documentation does. DLT-META reads "tablename" only and refuses the sink; the conversion writes to ${documented.value}.`,
      hint: 'Write "tablename" if you keep using the onboarding file.',
      at: placeOf(documented, ref),
    });
  }
  if (table && path) {
    dropped(path, 'The sink names a table, and it can write to one place only.');
    scope.report('sink-two-places', {
      message: `The ${title} names both a table and a path. It writes to the table ${table.value}.`,
      hint: 'Remove the one that is not meant.',
      at: placeOf(path, ref),
    });
  }
  const rest = takeOptions(reader, { node: sink.id, field: ['options'] });
  if (table) return { tableName: table.value, ...rest };
  if (path) {
    became(path, [{ node: sink.id, field: ['options', 'path'] }]);
    return { path: path.value, ...rest };
  }
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
  const rest = takeOptions(reader, { node: sink.id, field });
  return { ...(alias ? { [servers]: secretText(alias) } : {}), ...passwords, ...rest };
}

/** Address and key stay apart: how they are joined is the destination's affair. */
function eventHubOptions(
  reader: ObjectReader,
  target: SinkOptionsTarget,
  scope: Scope,
): Record<string, string> {
  const { sink, title } = target;
  const missing = eventHubKeys.filter((key) => !holds(reader, key));
  if (missing.length > 0) reportMissing(reader, missing, target, scope);
  const secretKey = takeText(reader, legacyAccessKey);
  const secretScope = takeText(reader, 'eventhub.secretsScopeName');
  const field = ['options', accessKey];
  const owner = ['namespace', 'accessKeyName'].map(
    (name) => peekNames(reader, `eventhub.${name}`)[0] ?? '',
  );
  const secret = {
    node: sink.id,
    field,
    purpose: 'eventhub_access_key',
    title,
    owner: owner.join('/'),
  };
  const alias =
    secretKey && secretScope ? aliasOf(secretScope, secretKey, secret, scope) : undefined;
  if (!alias) {
    const half = secretKey ?? secretScope;
    became(half, [{ node: sink.id, field }], 'The other half of the secret is missing.');
  }
  const rest = takeOptions(reader, { node: sink.id, field: ['options'] });
  return { ...rest, ...(alias ? { [accessKey]: secretText(alias) } : {}) };
}

function dropMeaningless(
  read: Read<string> | undefined,
  { sink, title }: SinkOptionsTarget,
  scope: Scope,
): void {
  if (!read) return;
  dropped(read, 'It has no meaning for a sink of a pipeline.');
  scope.report('sink-option-not-carried', {
    message: `The option "${read.key}" of the ${title} has no meaning for a sink of a pipeline and is left out.`,
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
