/** Suspicious transactions, sent back to a topic as alerts. */
import { secretText } from '#core/model/secret-text.ts';
import { columns, expectation, project, source, templateKit } from './build.ts';
import type { TemplateBuilder } from './define.ts';
import { kafkaSinkSamples } from './samples/kafka-sink.ts';

export const kafkaSink: TemplateBuilder = () => {
  const { table, sink } = templateKit('fraud', 'card_processing');
  const login = {
    'kafka.bootstrap.servers': '{kafka_servers}',
    'kafka.security.protocol': 'SASL_SSL',
    'kafka.sasl.mechanism': 'PLAIN',
    'kafka.sasl.jaas.config': secretText('kafka_login'),
  };
  return project(
    'fraud',
    [
      source('kafka', 'transactions', {
        options: { subscribe: 'transactions', ...login },
        schema: columns(
          'transaction_id STRING, card_id STRING, amount DECIMAL(18,2), country STRING, home_country STRING, happened_at TIMESTAMP',
        ),
      }),
      table(
        'bronze.transactions',
        { from: 'source.transactions' },
        { comment: 'Messages of the topic, with their JSON unpacked beside them.' },
      ),
      table(
        'silver.transactions',
        { from: 'bronze.transactions', select: ['parsed_records.*'] },
        {
          comment: 'One row for each transaction.',
          expectations: [expectation('has_card', 'card_id IS NOT NULL')],
        },
      ),
      table(
        'silver.suspicious_transactions',
        {
          from: 'silver.transactions',
          where: ['country <> home_country', 'amount > 1000'],
          select: ['transaction_id', 'card_id', 'amount', 'country', 'happened_at'],
        },
        { comment: 'High amounts far from home.' },
      ),
      sink(
        'fraud_alerts',
        {
          from: 'silver.suspicious_transactions',
          select: ['card_id AS key', 'to_json(struct(*)) AS value'],
        },
        { format: 'kafka', layer: 'silver', options: { topic: 'fraud_alerts', ...login } },
      ),
    ],
    {
      samples: kafkaSinkSamples,
      variables: { kafka_servers: { dev: 'kafka-dev:9092', prd: 'kafka-1:9092,kafka-2:9092' } },
      secrets: { kafka_login: { scope: 'fraud', key: 'kafka_jaas' } },
    },
  );
};
