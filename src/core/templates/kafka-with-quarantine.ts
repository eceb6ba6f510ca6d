/** Messages of a Kafka topic, unpacked and checked; bad rows get a table of their own. */
import { secretText } from '#core/model/secret-text.ts';
import { columns, expectation, project, source, templateKit } from './build.ts';
import type { TemplateBuilder } from './define.ts';
import { kafkaWithQuarantineSamples } from './samples/kafka-with-quarantine.ts';

export const kafkaWithQuarantine: TemplateBuilder = () => {
  const { table } = templateKit('payments', 'payment_gateway');
  return project(
    'payments',
    [
      source('kafka', 'payments', {
        options: {
          subscribe: 'payments',
          'kafka.bootstrap.servers': '{kafka_servers}',
          'kafka.security.protocol': 'SASL_SSL',
          'kafka.sasl.mechanism': 'PLAIN',
          'kafka.sasl.jaas.config': secretText('kafka_login'),
          startingOffsets: 'earliest',
        },
        schema: columns(
          'payment_id STRING, account_id STRING, amount DECIMAL(18,2), currency STRING, paid_at TIMESTAMP',
        ),
      }),
      table(
        'bronze.payments',
        { from: 'source.payments' },
        {
          comment: 'Messages of the topic, with their JSON unpacked beside them.',
          tags: ['streaming'],
        },
      ),
      table(
        'silver.payments',
        {
          from: 'bronze.payments',
          select: ['parsed_records.*', 'timestamp AS received_at', 'offset AS message_offset'],
        },
        {
          comment: 'Valid payments, one row for each.',
          tags: ['streaming'],
          expectations: [
            expectation('has_payment_id', 'payment_id IS NOT NULL'),
            expectation('positive_amount', 'amount > 0'),
            expectation('paid_before_received', 'paid_at <= received_at', 'warn'),
          ],
          quarantine: { mode: 'table', table: 'payments_quarantine' },
        },
      ),
    ],
    {
      samples: kafkaWithQuarantineSamples,
      variables: {
        kafka_servers: { dev: 'kafka-dev:9092', prd: 'kafka-1:9092,kafka-2:9092' },
      },
      jobs: {
        payments: {
          description: 'Keeps up with the topic.',
          trigger: { kind: 'continuous' },
          selection: { tags: ['streaming'] },
        },
      },
      secrets: { kafka_login: { scope: 'payments', key: 'kafka_jaas' } },
    },
  );
};
