/** A stream of orders that looks up customers in a table of another team. */
import { columns, expectation, project, source, templateKit } from './build.ts';
import type { TemplateBuilder } from './define.ts';
import { streamStaticJoinSamples } from './samples/stream-static-join.ts';

export const streamStaticJoin: TemplateBuilder = () => {
  const { table } = templateKit('orders', 'shop');
  return project(
    'orders',
    [
      source('cloud-files', 'orders', {
        path: '/Volumes/{catalog}/landing/orders',
        options: { 'cloudFiles.format': 'json' },
        schema: columns(
          'order_id BIGINT, customer_id BIGINT, ordered_at TIMESTAMP, amount DECIMAL(18,2)',
        ),
      }),
      source('delta-table', 'customers', { database: '{catalog}.master_data', options: {} }),
      table(
        'bronze.orders',
        { from: 'source.orders' },
        {
          comment: 'Orders as they came.',
          expectations: [expectation('has_order_id', 'order_id IS NOT NULL')],
        },
      ),
      table(
        'silver.orders_with_customers',
        {
          from: 'bronze.orders',
          lookups: { customers: { from: 'source.customers' } },
          query: `SELECT
  o.order_id,
  o.ordered_at,
  o.amount,
  o.customer_id,
  c.name AS customer_name,
  coalesce(c.segment, 'unknown') AS segment
FROM orders o
LEFT JOIN customers c ON o.customer_id = c.customer_id`,
        },
        { comment: 'Orders with the name and segment their customer had when the order came.' },
      ),
    ],
    { samples: streamStaticJoinSamples },
  );
};
