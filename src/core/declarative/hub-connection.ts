/** How an event hub is reached: it speaks Kafka, and the login is a line that holds the access key. */
import { secretText } from '#core/model/secret-text.ts';
import type { Options } from './plan.ts';

export interface Hub {
  readonly namespace?: string | undefined;
  readonly port?: string | undefined;
  readonly accessKeyName?: string | undefined;
  /** The alias of the secret that holds the key. */
  readonly accessKeySecret?: string | undefined;
}

/** @param classes prefix of the classes of the Kafka client */
export function hubConnection(
  classes: string,
  { namespace, port = '9093', accessKeyName = '', accessKeySecret }: Hub,
): Options {
  const host = `${namespace ?? ''}.servicebus.windows.net`;
  const line = `Endpoint=sb://${host}/;SharedAccessKeyName=${accessKeyName};SharedAccessKey=${secretText(accessKeySecret ?? '')}`;
  const login = `${classes}org.apache.kafka.common.security.plain.PlainLoginModule required username="$ConnectionString" password="${line}";`;
  return {
    ...(namespace !== undefined && { 'kafka.bootstrap.servers': `${host}:${port}` }),
    'kafka.security.protocol': 'SASL_SSL',
    'kafka.sasl.mechanism': 'PLAIN',
    ...(accessKeySecret !== undefined && { 'kafka.sasl.jaas.config': login }),
  };
}
