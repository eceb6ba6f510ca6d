/** Writes where a sink's rows go: `targetFormat` and `targetDetails` of Delta, Kafka and Event Hubs sinks. */
import type { NodeOf } from '#core/model/pipeline.ts';
import { at } from '../../book.ts';
import { type EventHub, putEventHubConnection } from './event-hub-connection.ts';
import { noteSecrets, secretIn } from './write-options.ts';
import type { SpecScope } from './write-source.ts';

const options = ['targetDetails', 'sinkOptions'];

const formats = {
  delta: 'delta_sink',
  kafka: 'kafka_sink',
  'event-hubs': 'kafka_sink',
  'foreach-batch': 'foreach_batch_sink',
} as const satisfies Readonly<Record<NodeOf<'sink'>['fields']['format'], string>>;

/** Secrets in the options are noted, so that the bundle declares them. */
export function writeSinkTarget(spec: SpecScope, sink: NodeOf<'sink'>): void {
  const { writer } = spec;
  writer.put(['targetFormat'], formats[sink.fields.format], at(sink.id, ['format']));
  writer.put(['targetDetails', 'name'], sink.name, at(sink.id, ['name']));
  switch (sink.fields.format) {
    case 'delta':
      writeDelta(spec, sink);
      break;
    case 'kafka':
      writer.put(options, sink.fields.options, at(sink.id, ['options']));
      noteSecrets(spec.scope, sink.fields.options);
      break;
    case 'event-hubs':
      writeEventHubs(spec, sink);
      break;
    case 'foreach-batch':
      writeForeachBatch(spec, sink);
      break;
    default:
      sink.fields.format satisfies never;
  }
}

function writeDelta({ writer, scope }: SpecScope, sink: NodeOf<'sink'>): void {
  const given = Object.entries(sink.fields.options);
  const keyOf = (key: string): string => (key.toLowerCase() === 'tablename' ? 'tableName' : key);
  const hasTable = given.some(([key]) => keyOf(key) === 'tableName');
  writer.put(options, {});
  for (const [key, value] of given) {
    const field = ['options', key];
    if (key === 'path' && hasTable) {
      scope.book.lose(at(sink.id, field), 'A Delta sink takes a table name or a path, not both.');
    } else writer.put([...options, keyOf(key)], value, at(sink.id, field));
  }
}

/** The function gets the options as its `tokens`. */
function writeForeachBatch({ writer, scope }: SpecScope, sink: NodeOf<'sink'>): void {
  const { module = '', function: name = '', options: given } = sink.fields;
  const config = ['targetDetails', 'config'];
  writer.put(['targetDetails', 'type'], 'python_function');
  const origins = [at(sink.id, ['module']), at(sink.id, ['function'])];
  writer.put([...config, 'module'], `${module}.${name}`, ...origins);
  if (Object.keys(given).length > 0) {
    writer.put([...config, 'tokens'], given, at(sink.id, ['options']));
    noteSecrets(scope, given);
  }
}

function writeEventHubs(spec: SpecScope, sink: NodeOf<'sink'>): void {
  const { writer } = spec;
  const given = sink.fields.options;
  const part = (key: string) => {
    const text = given[key];
    return text === undefined ? undefined : { text, field: ['options', key] };
  };
  const secret = part('eventhub.accessKeySecret');
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
        noteSecrets(spec.scope, { [key]: value });
      }
    },
  });
}
