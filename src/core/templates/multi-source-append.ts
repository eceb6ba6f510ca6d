/** Orders of three regions, from files and a topic, appended to one table. */
import { columns, expectation, project, source, templateKit } from './build.ts';
import type { TemplateBuilder } from './define.ts';
import { multiSourceAppendSamples } from './samples/multi-source-append.ts';

export const multiSourceAppend: TemplateBuilder = () => {
  const { tableOf } = templateKit('orders', 'regional_shops');
  const ddl = 'order_id STRING, ordered_at TIMESTAMP, amount DECIMAL(18,2), currency STRING';
  const names = ['order_id', 'ordered_at', 'amount', 'currency'];
  return project(
    'group_sales',
    [
      source('cloud-files', 'orders_emea', {
        path: '/Volumes/{catalog}/landing/emea/orders',
        options: { 'cloudFiles.format': 'csv', header: 'true' },
        schema: columns(ddl),
      }),
      source('cloud-files', 'orders_apac', {
        path: '/Volumes/{catalog}/landing/apac/orders',
        options: { 'cloudFiles.format': 'json' },
        schema: columns('id STRING, created TIMESTAMP, total DECIMAL(18,2), currency STRING'),
      }),
      source('kafka', 'orders_americas', {
        options: { subscribe: 'orders', 'kafka.bootstrap.servers': '{kafka_servers}' },
        schema: columns(ddl),
      }),
      tableOf(
        'bronze.orders',
        {
          orders: { from: 'source.orders_emea', select: [...names, "'EMEA' AS region"] },
          orders_apac: {
            from: 'source.orders_apac',
            select: [
              'id AS order_id',
              'created AS ordered_at',
              'total AS amount',
              'currency',
              "'APAC' AS region",
            ],
          },
          orders_americas: {
            from: 'source.orders_americas',
            select: [
              ...names.map((name) => `parsed_records.${name} AS ${name}`),
              "'AMER' AS region",
            ],
          },
        },
        {
          comment: 'Orders of all regions, in one shape.',
          clusterColumns: ['region'],
          expectations: [expectation('has_order_id', 'order_id IS NOT NULL')],
        },
      ),
    ],
    {
      samples: multiSourceAppendSamples,
      variables: { kafka_servers: { dev: 'kafka-dev:9092', prd: 'kafka:9092' } },
    },
  );
};
