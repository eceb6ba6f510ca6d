/** Options for reading from, and writing to, Kafka and the Kafka endpoint of Event Hubs. */
import { secretText } from '#core/model/secret-text.ts';
import { type KnownOption, yesOrNo } from './define.ts';

const connection: readonly KnownOption[] = [
  {
    key: 'kafka.bootstrap.servers',
    description: 'The servers to connect to first, as host:port with commas between.',
    example: 'broker-1:9092,broker-2:9092',
  },
  {
    key: 'kafka.security.protocol',
    description: 'How the connection is secured.',
    values: ['PLAINTEXT', 'SSL', 'SASL_PLAINTEXT', 'SASL_SSL'],
    usually: 'PLAINTEXT',
  },
  {
    key: 'kafka.sasl.mechanism',
    description: 'How the pipeline says who it is.',
    values: ['PLAIN', 'SCRAM-SHA-256', 'SCRAM-SHA-512', 'OAUTHBEARER', 'AWS_MSK_IAM'],
  },
  {
    key: 'kafka.sasl.jaas.config',
    description: 'The whole login line, which holds a password and so has to be a secret.',
    example: secretText('kafka_login'),
  },
  {
    key: 'kafka.ssl.truststore.location',
    description: 'The file with the certificates that are trusted.',
    example: '/Volumes/lake/secure/truststore.jks',
  },
  {
    key: 'kafka.ssl.truststore.password',
    description: 'The password of that file.',
    example: secretText('truststore_password'),
  },
  {
    key: 'kafka.ssl.keystore.location',
    description: 'The file with the certificate of the pipeline.',
    example: '/Volumes/lake/secure/keystore.jks',
  },
  {
    key: 'kafka.ssl.keystore.password',
    description: 'The password of that file.',
    example: secretText('keystore_password'),
  },
  {
    key: 'databricks.serviceCredential',
    description: 'The service credential of Unity Catalog that the connection is made with.',
    example: 'msk_reader',
  },
];

export const kafkaReader: readonly KnownOption[] = [
  {
    key: 'subscribe',
    description: 'The topics to read, with commas between.',
    example: 'orders',
  },
  {
    key: 'subscribePattern',
    description: 'A pattern; every topic that fits is read.',
    example: 'orders\\..*',
  },
  {
    key: 'assign',
    description: 'Single partitions of topics to read, as JSON.',
    example: '{"orders":[0,1]}',
  },
  ...connection,
  {
    key: 'startingOffsets',
    description: 'Where the first refresh starts: at the oldest or newest message, or as JSON.',
    example: 'earliest',
    usually: 'latest',
  },
  {
    key: 'startingTimestamp',
    description: 'The time the first refresh starts at, in milliseconds since 1970.',
    example: '1704067200000',
  },
  {
    key: 'failOnDataLoss',
    description: 'Whether the refresh fails when messages are gone before they were read.',
    values: yesOrNo,
    usually: 'true',
  },
  {
    key: 'maxOffsetsPerTrigger',
    description: 'How many messages are read in one step.',
    example: '500000',
  },
  {
    key: 'minPartitions',
    description: 'How many parts the reading is split into at least.',
    example: '32',
  },
  {
    key: 'includeHeaders',
    description: 'Whether there is a column with the headers of each message.',
    values: yesOrNo,
    usually: 'false',
  },
  {
    key: 'kafka.group.id',
    description: 'The consumer group to read as; only where the servers demand one.',
  },
];

export const kafkaWriter: readonly KnownOption[] = [
  {
    key: 'topic',
    description: 'The topic that is written to.',
    example: 'order_alerts',
  },
  ...connection,
  {
    key: 'includeHeaders',
    description: 'Whether the column headers is written as the headers of each message.',
    values: yesOrNo,
    usually: 'false',
  },
];

/** Beside those of the Kafka writer, which apply to event hubs too. */
export const eventHubsWriter: readonly KnownOption[] = [
  {
    key: 'eventhub.namespace',
    description: 'The Event Hubs namespace, without .servicebus.windows.net.',
    example: 'contoso-prod',
  },
  { key: 'eventhub.port', description: 'The port of the Kafka endpoint.', usually: '9093' },
  { key: 'eventhub.name', description: 'The hub that is written to.', example: 'alerts' },
  {
    key: 'eventhub.accessKeyName',
    description: 'The name of the shared access policy that may send.',
    example: 'send',
  },
  {
    key: 'eventhub.accessKeySecret',
    description: 'The secret that holds the key of that policy.',
    example: secretText('hub_key'),
  },
];
