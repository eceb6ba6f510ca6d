/** Writes where a sink's rows go: `targetFormat` and `targetDetails` of Delta, Kafka and Event Hubs sinks. */
import { labelOf } from '#core/model/label.ts';
import type { NodeOf } from '#core/model/pipeline.ts';
import { at } from '../book.ts';
import { lose, notify } from '../scope.ts';
import { type EventHub, putEventHubConnection } from './event-hub-connection.ts';
import { noteSecrets, secretIn } from './write-options.ts';
import type { SpecScope } from './write-source.ts';

const options = ['targetDetails', 'sinkOptions'];

export function writeSinkTarget(spec: SpecScope, sink: NodeOf<'sink'>): void {
  const { writer } = spec;
  const format = sink.fields.format === 'delta' ? 'delta_sink' : 'kafka_sink';
  writer.put(['targetFormat'], format, at(sink.id, ['format']));
  writer.put(['targetDetails', 'name'], sink.name, at(sink.id, ['name']));
  noteSecrets(spec.scope, sink.fields.options);
  switch (sink.fields.format) {
    case 'delta':
      writeDelta(spec, sink);
      break;
    case 'kafka':
      writer.put(options, sink.fields.options, at(sink.id, ['options']));
      break;
    case 'event-hubs':
      writeEventHubs(spec, sink);
      break;
    default:
      sink.fields.format satisfies never;
  }
  if (format === 'kafka_sink') checkKafka(spec, sink);
}

function writeDelta({ writer, scope }: SpecScope, sink: NodeOf<'sink'>): void {
  const given = Object.entries(sink.fields.options);
  const keyOf = (key: string): string => (key.toLowerCase() === 'tablename' ? 'tableName' : key);
  const hasTable = given.some(([key]) => keyOf(key) === 'tableName');
  const hasPath = given.some(([key]) => key === 'path');
  writer.put(options, {});
  for (const [key, value] of given) {
    const field = ['options', key];
    if (key === 'path' && hasTable) {
      lose(scope, 'sink-options', {
        node: sink.id,
        field,
        message: `${labelOf(sink)} has a table name and a path; a Delta sink takes only one, so the path is left out.`,
        reason: 'A Delta sink takes a table name or a path, not both.',
      });
    } else writer.put([...options, keyOf(key)], value, at(sink.id, field));
  }
  if (!hasTable && !hasPath) reportMissing(scope, sink, 'a path or a tableName');
}

function writeEventHubs(spec: SpecScope, sink: NodeOf<'sink'>): void {
  const { writer } = spec;
  const given = sink.fields.options;
  const part = (key: string) => {
    const text = given[key];
    return text === undefined ? undefined : { text, field: ['options', key] };
  };
  const secret = part('eventhub.accessKeySecretName');
  const alias = secret && (secretIn(secret.text) ?? secret.text);
  const [namespace, port] = [part('eventhub.namespace'), part('eventhub.port')];
  const accessKeyName = part('eventhub.accessKeyName');
  const hub: EventHub = {
    node: sink,
    ...(namespace && { namespace }),
    ...(port && { port }),
    ...(accessKeyName && { accessKeyName }),
    ...(secret && alias !== undefined && { accessKeySecret: { ...secret, text: alias } }),
  };
  putEventHubConnection(spec, options, hub, {
    given,
    topic: () => {
      const topic = part('eventhub.name');
      if (topic) writer.put([...options, 'topic'], topic.text, at(sink.id, topic.field));
    },
    options: () => {
      for (const [key, value] of Object.entries(given)) {
        if (key.startsWith('eventhub.')) continue;
        writer.put([...options, key], value, at(sink.id, ['options', key]));
      }
    },
  });
}

function checkKafka({ scope, writer }: SpecScope, sink: NodeOf<'sink'>): void {
  const { targetDetails } = writer.spec;
  const written =
    (targetDetails as { readonly sinkOptions?: object } | undefined)?.sinkOptions ?? {};
  for (const key of ['topic', 'kafka.bootstrap.servers']) {
    if (!Object.hasOwn(written, key)) reportMissing(scope, sink, key);
  }
}

function reportMissing(scope: SpecScope['scope'], sink: NodeOf<'sink'>, key: string): void {
  notify(scope, 'sink-options', {
    severity: 'error',
    node: sink.id,
    field: ['options'],
    message: `${labelOf(sink)} has no ${key.replace(/^a /, '')}, without which the framework does not accept it.`,
    hint: `Set ${key} in the options of the sink.`,
  });
}
