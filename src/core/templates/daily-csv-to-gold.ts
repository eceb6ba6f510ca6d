/** CSV files that land every day, cleaned, and summed up by day in gold. */
import { columns, expectation, project, source, templateKit } from './build.ts';
import type { TemplateBuilder } from './define.ts';
import { dailyCsvSamples } from './samples/daily-csv-to-gold.ts';

export const dailyCsvToGold: TemplateBuilder = () => {
  const { table } = templateKit('sales', 'shop');
  return project(
    'retail',
    [
      source('cloud-files', 'orders', {
        path: '/Volumes/{catalog}/landing/orders',
        options: { 'cloudFiles.format': 'csv', header: 'true', sep: ';' },
        schema: columns(
          'order_id BIGINT, customer_id BIGINT, ordered_at TIMESTAMP, status STRING, amount DECIMAL(18,2), currency STRING',
        ),
      }),
      table(
        'bronze.orders',
        { from: 'source.orders', select: ['*', '_metadata.file_path AS file_path'] },
        { comment: 'Orders as the shop exports them, one row for each line of a file.' },
      ),
      table(
        'silver.orders',
        {
          from: 'bronze.orders',
          select: [
            'order_id',
            'customer_id',
            'ordered_at',
            'upper(trim(status)) AS status',
            'amount',
            'upper(currency) AS currency',
          ],
        },
        {
          comment: 'Orders with one spelling for status and currency.',
          clusterColumns: ['ordered_at'],
          expectations: [
            expectation('has_order_id', 'order_id IS NOT NULL'),
            expectation('has_amount', 'amount >= 0'),
            expectation('known_currency', "currency IN ('EUR', 'USD', 'GBP')", 'warn'),
          ],
        },
      ),
      table(
        'gold.daily_sales',
        {
          from: 'silver.orders',
          query: `SELECT
  to_date(ordered_at) AS order_date,
  currency,
  count(*) AS orders,
  sum(amount) AS revenue
FROM orders
WHERE status <> 'CANCELLED'
GROUP BY to_date(ordered_at), currency`,
        },
        { comment: 'Orders and revenue by day and currency, without cancelled orders.' },
      ),
    ],
    { samples: dailyCsvSamples },
  );
};
