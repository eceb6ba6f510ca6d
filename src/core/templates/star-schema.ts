/** Two dimensions and a fact, made for reports. */
import { columns, expectation, project, source, templateKit } from './build.ts';
import type { TemplateBuilder } from './define.ts';
import { starSchemaSamples } from './samples/star-schema.ts';

const dimension = (key: string, table: string, attributes: readonly string[]): string =>
  `SELECT
  xxhash64(${key}) AS ${table}_key,
  ${[key, ...attributes].join(',\n  ')}
FROM ${table}s
UNION ALL
SELECT
  -1 AS ${table}_key,
  ${[`NULL AS ${key}`, ...attributes.map((name) => `'unknown' AS ${name}`)].join(',\n  ')}`;

export const starSchema: TemplateBuilder = () => {
  const { table } = templateKit('sales', 'shop');
  const files = (name: string, ddl: string) =>
    source('cloud-files', name, {
      path: `/Volumes/{catalog}/landing/${name}`,
      options: { 'cloudFiles.format': 'parquet' },
      schema: columns(ddl),
    });
  return project(
    'sales_mart',
    [
      files('customers', 'customer_id BIGINT, name STRING, country STRING, updated_at TIMESTAMP'),
      files('products', 'product_id BIGINT, title STRING, category STRING, updated_at TIMESTAMP'),
      files(
        'orders',
        'order_id BIGINT, customer_id BIGINT, product_id BIGINT, ordered_at TIMESTAMP, quantity INT, amount DECIMAL(18,2)',
      ),
      ...['customers', 'products', 'orders'].map((name) =>
        table(
          `bronze.${name}`,
          { from: `source.${name}` },
          { comment: `The ${name} as they came.`, tags: [name === 'orders' ? 'hourly' : 'daily'] },
        ),
      ),
      ...['customer', 'product'].map((name) =>
        table(
          `silver.${name}s`,
          { from: `bronze.${name}s` },
          {
            comment: `The current row of each ${name}.`,
            tags: ['daily'],
            changeCapture: { keys: [`${name}_id`], sequenceBy: 'updated_at', scdType: '1' },
          },
        ),
      ),
      table(
        'silver.orders',
        { from: 'bronze.orders' },
        {
          comment: 'Valid orders.',
          tags: ['hourly'],
          expectations: [
            expectation('has_order_id', 'order_id IS NOT NULL'),
            expectation('positive_quantity', 'quantity > 0'),
          ],
        },
      ),
      table(
        'gold.dim_customer',
        {
          from: 'silver.customers',
          query: dimension('customer_id', 'customer', ['name', 'country']),
        },
        {
          comment: 'Customers, with a row for orders whose customer is not known.',
          tags: ['daily'],
        },
      ),
      table(
        'gold.dim_product',
        {
          from: 'silver.products',
          query: dimension('product_id', 'product', ['title', 'category']),
        },
        {
          comment: 'Products, with a row for orders whose product is not known.',
          tags: ['daily'],
        },
      ),
      table(
        'gold.fact_sales',
        {
          from: 'silver.orders',
          lookups: {
            dim_customer: { from: 'gold.dim_customer' },
            dim_product: { from: 'gold.dim_product' },
          },
          query: `SELECT
  o.order_id,
  to_date(o.ordered_at) AS order_date,
  coalesce(c.customer_key, -1) AS customer_key,
  coalesce(p.product_key, -1) AS product_key,
  o.quantity,
  o.amount
FROM orders o
LEFT JOIN dim_customer c ON o.customer_id = c.customer_id
LEFT JOIN dim_product p ON o.product_id = p.product_id`,
        },
        {
          comment: 'One row for each order, with keys of its customer and product.',
          tags: ['hourly'],
          clusterColumns: ['order_date'],
          expectations: [expectation('known_customer', 'customer_key <> -1', 'warn')],
        },
      ),
    ],
    {
      samples: starSchemaSamples,
      jobs: {
        daily: {
          description: 'Brings the dimensions up to date before the first sales of the day.',
          trigger: { kind: 'schedule', cron: '0 0 4 * * ?', timeZone: 'UTC' },
          selection: { tags: ['daily'] },
          timeoutMinutes: 120,
        },
        hourly: {
          description:
            'Adds the sales of the last hour, with dimensions as they were this morning.',
          trigger: { kind: 'schedule', cron: '0 5 * * * ?', timeZone: 'UTC' },
          selection: { tags: ['hourly'] },
          timeoutMinutes: 45,
        },
      },
      resources: {
        unknown_customers: {
          kind: 'alert',
          table: 'gold.fact_sales',
          query: 'SELECT count_if(customer_key = -1) AS unknown_customers\nFROM watched',
          condition: { column: 'unknown_customers', operator: 'greater-than', threshold: 0 },
          schedule: { cron: '0 30 * * * ?', timeZone: 'UTC' },
          warehouse: 'Serverless Starter Warehouse',
          notify: { emails: ['data-oncall@example.com'] },
        },
        sales: {
          kind: 'dashboard',
          pages: [
            {
              table: 'gold.fact_sales',
              columns: ['order_date', 'customer_key', 'product_key', 'quantity', 'amount'],
              countBy: 'order_date',
            },
          ],
          warehouse: 'Serverless Starter Warehouse',
        },
      },
    },
  );
};
