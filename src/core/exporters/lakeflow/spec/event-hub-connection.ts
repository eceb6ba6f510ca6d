/** Writes how an event hub is reached: over its Kafka endpoint, with a connection line kept as a secret. */
import type { FieldPath } from '#core/model/field-ref.ts';
import { labelOf } from '#core/model/label.ts';
import type { PipelineNode } from '#core/model/pipeline.ts';
import { at } from '../../book.ts';
import { notify } from '../scope.ts';
import type { SpecScope } from './write-source.ts';

interface Part {
  readonly text: string;
  readonly field: FieldPath;
}

export interface EventHub {
  /** The source or sink that is the hub. */
  readonly node: PipelineNode;
  readonly namespace?: Part;
  readonly port?: Part;
  readonly accessKeyName?: Part;
  /** Alias of the secret that holds the access key. */
  readonly accessKeySecret?: Part;
}

const servers = 'kafka.bootstrap.servers';
const login = 'kafka.sasl.jaas.config';

/** @param given options that are set anyway: they win over those of the connection */
export function putEventHubConnection(
  spec: SpecScope,
  path: FieldPath,
  hub: EventHub,
  {
    given,
    topic,
    options,
  }: {
    readonly given: Readonly<Record<string, string>>;
    topic(): void;
    options(): void;
  },
): void {
  putServers(spec, path, hub);
  topic();
  options();
  if (hub.accessKeyName) {
    const reason = 'It is part of the connection line, which is stored as a secret.';
    spec.scope.book.lose(at(hub.node.id, hub.accessKeyName.field), reason);
  }
  const put = (key: string, value: string, ...parts: readonly (Part | undefined)[]): void => {
    if (Object.hasOwn(given, key)) return;
    const origins = parts.flatMap((part) => (part ? [at(hub.node.id, part.field)] : []));
    spec.writer.put([...path, key], value, ...origins);
  };
  put('kafka.sasl.mechanism', 'PLAIN');
  put('kafka.security.protocol', 'SASL_SSL');
  if (hub.accessKeySecret && !Object.hasOwn(given, login)) {
    const alias = connectionSecret(spec, hub, hub.accessKeySecret.text);
    put(login, `\${secret.${alias}}`, hub.accessKeySecret);
  }
}

function putServers(spec: SpecScope, path: FieldPath, { node, namespace, port }: EventHub): void {
  if (!namespace) return;
  const parts = port ? [namespace, port] : [namespace];
  spec.writer.put(
    [...path, servers],
    `${namespace.text}.servicebus.windows.net:${port?.text ?? '9093'}`,
    ...parts.map(({ field }) => at(node.id, field)),
  );
}

/**
 * Secrets are only replaced as whole values, and Kafka wants the key inside a longer line: the whole
 * line has to be stored as a secret of its own.
 */
function connectionSecret({ scope }: SpecScope, hub: EventHub, keyAlias: string): string {
  const alias = `${keyAlias}_jaas`;
  const { accessKeyName, namespace, node } = hub;
  if (scope.connectionSecrets.has(alias)) return alias;
  scope.connectionSecrets.set(alias, keyAlias);
  const host = namespace
    ? `${namespace.text}.servicebus.windows.net`
    : '<namespace>.servicebus.windows.net';
  notify(scope, 'event-hub-secret', {
    node: node.id,
    field: hub.accessKeySecret?.field ?? [],
    message: `${labelOf(node)} needs its whole connection line as the secret ${alias}; the secret ${keyAlias} holds only the access key.`,
    hint: `Store this text, with the key in its place: ${connectionLine(host, accessKeyName?.text)}`,
  });
  return alias;
}

/** The text to store as the secret; the key itself is never written. */
function connectionLine(host: string, keyName: string | undefined): string {
  const endpoint = `Endpoint=sb://${host}/;SharedAccessKeyName=${keyName ?? '<key name>'};SharedAccessKey=<key>`;
  return `kafkashaded.org.apache.kafka.common.security.plain.PlainLoginModule required username="$ConnectionString" password="${endpoint}";`;
}
