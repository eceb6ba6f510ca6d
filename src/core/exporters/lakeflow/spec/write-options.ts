/** Writes reader options: those of the source, then those of the flow, which win. */
import type { FieldPath } from '#core/model/field-ref.ts';
import { labelOf } from '#core/model/label.ts';
import type { NodeOf } from '#core/model/pipeline.ts';
import { at } from '../../book.ts';
import { notify, type Scope } from '../scope.ts';
import { type EventHub, putEventHubConnection } from './event-hub-connection.ts';
import { ofFlow, type Reading } from './reading.ts';
import type { SpecScope } from './write-source.ts';

const autoLoaderFormat = 'cloudFiles.format';

/** @param path where the details of the source stand in the spec */
export function writeOptions(spec: SpecScope, path: FieldPath, reading: Reading): void {
  const { source, flow, sourceType } = reading;
  if (source.type === 'table' || source.type === 'sql') {
    writeFlowOptions(spec, path, reading);
    return;
  }
  const own = flow.options ?? {};
  const isWhole = Object.keys(own).length === 0 && sourceType !== 'batchFiles';
  const options = source.fields.options;
  if (isWhole && sourceType !== 'delta') {
    spec.writer.put(path, options, at(source.id, ['options']));
    noteSecrets(spec.scope, options);
  } else {
    if (sourceType !== 'delta') spec.writer.put(path, {});
    for (const [key, value] of Object.entries(options)) {
      if (!Object.hasOwn(own, key)) {
        putOption(spec, path, { key, value, reading, origin: at(source.id, ['options', key]) });
      }
    }
    writeFlowOptions(spec, path, reading);
  }
  if (sourceType === 'cloudFiles') checkAutoLoader(spec, reading, { ...options, ...own });
}

function writeFlowOptions(spec: SpecScope, path: FieldPath, reading: Reading): void {
  for (const [key, value] of Object.entries(reading.flow.options ?? {})) {
    const origin = ofFlow(reading, 'options', key);
    putOption(spec, path, { key, value, reading, origin });
  }
}

function putOption(
  { writer, scope }: SpecScope,
  path: FieldPath,
  option: {
    readonly key: string;
    readonly value: string;
    readonly reading: Reading;
    readonly origin: ReturnType<typeof at>;
  },
): void {
  const { key, value, reading, origin } = option;
  if (reading.sourceType === 'batchFiles' && key.startsWith('cloudFiles.')) {
    if (key === autoLoaderFormat) writer.put([...path.slice(0, -1), 'format'], value, origin);
    else
      scope.book.lose(
        origin,
        'Only Auto Loader knows this option, and the files are read in batch.',
      );
    return;
  }
  writer.put([...path, key], value, origin);
  noteSecrets(scope, { [key]: value });
}

/** Writes the options of an event hub as those of the Kafka endpoint it has. */
export function writeEventHubOptions(
  spec: SpecScope,
  path: FieldPath,
  reading: Reading,
  source: NodeOf<'event-hubs'>,
): void {
  const { fields, id } = source;
  const hub: EventHub = {
    node: source,
    ...(fields.namespace !== undefined && {
      namespace: { text: fields.namespace, field: ['namespace'] },
    }),
    ...(fields.port !== undefined && { port: { text: fields.port, field: ['port'] } }),
    ...(fields.accessKeyName !== undefined && {
      accessKeyName: { text: fields.accessKeyName, field: ['accessKeyName'] },
    }),
    ...(fields.accessKeySecret !== undefined && {
      accessKeySecret: { text: fields.accessKeySecret, field: ['accessKeySecret'] },
    }),
  };
  const given = { ...fields.options, ...reading.flow.options };
  putEventHubConnection(spec, path, hub, {
    given,
    topic: () => spec.writer.put([...path, 'subscribe'], fields.hub, at(id, ['hub'])),
    options: () => writeEach(spec, path, reading, source),
  });
}

function writeEach(
  spec: SpecScope,
  path: FieldPath,
  reading: Reading,
  source: NodeOf<'event-hubs'>,
): void {
  for (const [key, value] of Object.entries(source.fields.options)) {
    if (Object.hasOwn(reading.flow.options ?? {}, key)) continue;
    putOption(spec, path, { key, value, reading, origin: at(source.id, ['options', key]) });
  }
  writeFlowOptions(spec, path, reading);
}

const secret = /^\$\{secret\.([^}]+)\}$/;

/** The alias of the secret that a value refers to, if it does so as a whole. */
export function secretIn(value: string): string | undefined {
  return secret.exec(value)?.[1];
}

/** Secrets that are used are written to the files of each environment. */
export function noteSecrets(scope: Scope, options: Readonly<Record<string, string>>): void {
  for (const value of Object.values(options)) {
    const alias = value.startsWith('$') ? secretIn(value) : undefined;
    if (alias !== undefined) scope.usedSecrets.add(alias);
  }
}

function checkAutoLoader(
  { scope }: SpecScope,
  { source }: Reading,
  options: Readonly<Record<string, string>>,
): void {
  if (options['cloudFiles.schemaEvolutionMode'] === 'none') {
    notify(scope, 'schema-evolution', {
      node: source.id,
      field: ['options', 'cloudFiles.schemaEvolutionMode'],
      message: `${labelOf(source)} has cloudFiles.schemaEvolutionMode none, which the framework's own schema does not list.`,
      hint: 'Auto Loader knows it and the pipeline runs. A strict check of the bundle reports it.',
    });
  }
}
