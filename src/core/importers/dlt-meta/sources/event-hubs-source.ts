/** Reads an Azure Event Hubs source. */

import { became, dropped } from '../reading/leaf-fates.ts';
import { takeText, takeValue } from '../reading/object-reader.ts';
import { takeOptions } from '../reading/option-map.ts';
import { placeOf } from '../reading/placed.ts';
import { reportUnknownKeys } from '../reading/unknown-keys.ts';
import { addNode, type DraftOf, type Scope } from '../scope.ts';
import { columnsBecame, takeDeclaredColumns } from './declared-columns.ts';
import { aliasOf } from './kafka-options.ts';
import { type FlowDraft, flowRef, type SourceRequest } from './source-request.ts';
import { streamSelect } from './stream-columns.ts';

const known = [
  'eventhub.namespace',
  'eventhub.port',
  'eventhub.name',
  'eventhub.accessKeyName',
  'eventhub.accessKeySecretName',
  'eventhub.secretsScopeName',
  'source_schema_path',
];
/** Both are part of how any event hub is reached. */
const implied = ['kafka.sasl.mechanism', 'kafka.security.protocol'];
const servers = 'kafka.bootstrap.servers';

/** @returns a flow that reads the added source, with the columns DLT-META takes from messages */
export function readEventHubsSource(request: SourceRequest, scope: Scope): FlowDraft {
  const { details } = request;
  const hub = takeText(details, 'eventhub.name');
  const source = addNode(scope, 'event-hubs', {
    prefix: 'source',
    name: hub?.value ?? request.name,
    fields: { hub: hub?.value ?? '', options: {} },
  });
  became(hub, [
    { node: source.id, field: ['hub'] },
    { node: source.id, field: ['name'] },
  ]);
  source.fields.options = takeOptions(request.options, { node: source.id, field: ['options'] });
  takeAddress(request, source, scope);
  takeAccessKey(request, source, scope);
  for (const key of implied) {
    dropped(takeValue(details, key), 'It is set for every event hub.');
  }

  const columns = takeDeclaredColumns(request, scope);
  if (columns) source.fields.schema = columns.schema;
  const select = flowRef(request, 'select');
  columnsBecame(columns, [{ node: source.id, field: ['schema'] }, select]);
  reportUnknownKeys(details, scope, { owner: 'source_details of an Event Hubs source', known });
  return { from: source.id, select: streamSelect(columns?.schema) };
}

function takeAddress(request: SourceRequest, source: DraftOf<'event-hubs'>, scope: Scope): void {
  const { details } = request;
  const namespace = takeText(details, 'eventhub.namespace');
  const port = takeText(details, 'eventhub.port');
  if (namespace) source.fields.namespace = namespace.value;
  became(namespace, [{ node: source.id, field: ['namespace'] }]);
  if (port) source.fields.port = port.value;
  became(port, [{ node: source.id, field: ['port'] }]);

  const address = takeText(details, servers);
  if (!address) return;
  if (namespace || servers in source.fields.options) {
    dropped(address, 'The namespace of the event hub, or a reader option, says the address.');
    return;
  }
  const ref = { node: source.id, field: ['options', servers] };
  source.fields.options[servers] = address.value;
  became(address, [ref]);
  scope.report('event-hub-without-namespace', {
    message: `The ${request.title} names "${servers}" and no eventhub.namespace. DLT-META would build an address without a namespace; the conversion uses ${address.value}.`,
    hint: 'Check that this is the address of the event hub.',
    at: placeOf(address, ref),
  });
}

function takeAccessKey(request: SourceRequest, source: DraftOf<'event-hubs'>, scope: Scope): void {
  const { details } = request;
  const keyName = takeText(details, 'eventhub.accessKeyName');
  const secretName = takeText(details, 'eventhub.accessKeySecretName');
  const secretScope = takeText(details, 'eventhub.secretsScopeName');
  const nameRef = { node: source.id, field: ['accessKeyName'] };
  if (keyName) source.fields.accessKeyName = keyName.value;
  became(keyName, [nameRef]);
  const secretKey = secretName ?? keyName;
  const ref = { node: source.id, field: ['accessKeySecret'] };
  if (!(secretScope && secretKey)) {
    became(secretScope ?? secretName, [ref], 'The other half of the secret is missing.');
    return;
  }
  const target = {
    node: source.id,
    field: ref.field,
    purpose: 'eventhub_access_key',
    title: request.title,
    owner: `${source.fields.namespace ?? ''}/${keyName?.value ?? ''}`,
  };
  source.fields.accessKeySecret = aliasOf(secretScope, secretKey, target, scope);
}
