/** Reads a Kafka source. */

import { secretText } from '#core/model/secret-text.ts';
import { listed } from '#core/text/wording.ts';
import { became, dropped } from '../reading/leaf-fates.ts';
import { holds, restOf, takeText } from '../reading/object-reader.ts';
import { takeOptions } from '../reading/option-map.ts';
import { placeOf, type Read } from '../reading/placed.ts';
import { reportUnknownKeys } from '../reading/unknown-keys.ts';
import { addNode, type DraftOf, type Scope } from '../scope.ts';
import { columnsBecame, takeDeclaredColumns } from './declared-columns.ts';
import { takeSecret, takeStorePasswords } from './kafka-options.ts';
import { type FlowDraft, flowRef, type SourceRequest } from './source-request.ts';
import { streamSelect } from './stream-columns.ts';

const known = [
  'subscribe',
  'source_schema_path',
  'kafka.bootstrap.servers',
  'kafka_source_servers_secrets_scope_name',
  'kafka_source_servers_secrets_scope_key',
  'kafka.ssl.truststore.location',
  'kafka.ssl.keystore.location',
];
const servers = 'kafka.bootstrap.servers';
/** What DLT-META passes on to Kafka as it is. */
const passedOn = new Set([
  servers,
  'subscribe',
  ...known.filter((key) => key.endsWith('location')),
]);

/** @returns a flow that reads the added source, with the columns DLT-META takes from messages */
export function readKafkaSource(request: SourceRequest, scope: Scope): FlowDraft {
  const { details, options: reader } = request;
  const topic = takeText(details, 'subscribe');
  const source = addNode(scope, 'kafka', {
    prefix: 'source',
    name: topic?.value ?? request.name,
    fields: { options: {} },
  });
  const ref = (key: string) => ({ node: source.id, field: ['options', key] });
  if (topic) {
    source.fields.options.subscribe = topic.value;
    became(topic, [ref('subscribe'), { node: source.id, field: ['name'] }]);
  }
  takeServers(request, source, scope);
  const target = { node: source.id, field: ['options'], title: request.title };
  const passwords = takeStorePasswords(details, target, scope);

  const given = takeOptions(reader, { node: source.id, field: ['options'] });
  const own = takeDetailOptions(request, source, given, scope);
  source.fields.options = { ...source.fields.options, ...own, ...passwords, ...given };

  const columns = takeDeclaredColumns(request, scope);
  if (columns) source.fields.schema = columns.schema;
  const select = flowRef(request, 'select');
  columnsBecame(columns, [{ node: source.id, field: ['schema'] }, select]);
  reportUnknownKeys(details, scope, { owner: 'source_details of a Kafka source', known });
  return { from: source.id, select: streamSelect(columns?.schema) };
}

function takeServers(request: SourceRequest, source: DraftOf<'kafka'>, scope: Scope): void {
  const keys = {
    scope: 'kafka_source_servers_secrets_scope_name',
    key: 'kafka_source_servers_secrets_scope_key',
  };
  const target = {
    node: source.id,
    field: ['options', servers],
    purpose: 'kafka_source_servers',
    title: request.title,
  };
  const alias = takeSecret(request.details, keys, target, scope);
  if (alias && !holds(request.details, servers)) {
    source.fields.options[servers] = secretText(alias);
  }
}

/** `kafka.*` keys beside the ones DLT-META looks at were meant for Kafka, and so they get there. */
function takeDetailOptions(
  { details, title }: SourceRequest,
  source: DraftOf<'kafka'>,
  given: Readonly<Record<string, string>>,
  scope: Scope,
): Record<string, string> {
  const options: Record<string, string> = {};
  const ignored: Read<string>[] = [];
  for (const { key } of restOf(details)) {
    if (!key.startsWith('kafka.')) continue;
    const read = takeText(details, key);
    if (!read) continue;
    if (Object.hasOwn(given, key)) {
      dropped(read, `The reader option "${key}" replaces it.`);
      continue;
    }
    options[key] = read.value;
    became(read, [{ node: source.id, field: ['options', key] }]);
    if (!passedOn.has(key)) ignored.push(read);
  }
  const [first] = ignored;
  if (first) {
    scope.report('kafka-options-passed-on', {
      message: `The ${title} has ${listed(ignored.map(({ key }) => `"${key}"`))} in source_details, where DLT-META does not pass ${ignored.length === 1 ? 'it' : 'them'} on to Kafka. The conversion does, because that was meant.`,
      hint: 'Check the connection. Remove the option if the stream is to be read without it, as before.',
      at: placeOf(first, { node: source.id, field: ['options', first.key] }),
    });
  }
  return options;
}
