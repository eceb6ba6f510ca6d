/**
 * Messy exports of a shop, cleaned in steps, and a dimension and a fact as the wizards make them.
 * They are written out, because the start screen loads all templates and is not to load wizards.
 */
import { columns, expectation, project, source, templateKit } from './build.ts';
import type { TemplateBuilder } from './define.ts';
import { messyToStarSamples } from './samples/messy-to-star.ts';

export const messyToStar: TemplateBuilder = () => {
  const { table } = templateKit('shop', 'webshop');
  const files = (name: string, ddl: string) =>
    source('cloud-files', name, {
      path: `/Volumes/{catalog}/landing/${name}`,
      options: { 'cloudFiles.format': 'json' },
      schema: columns(ddl),
    });
  return project(
    'clean_shop',
    [
      files(
        'customers',
        'customer_id BIGINT, name STRING, email STRING, phone STRING, country STRING, birth_date STRING',
      ),
      files('orders', 'order_id BIGINT, customer_id BIGINT, ordered_at STRING, price STRING'),
      table('bronze.customers', { from: 'source.customers' }, { comment: 'Customers as typed.' }),
      table('bronze.orders', { from: 'source.orders' }, { comment: 'Orders as exported.' }),
      table(
        'silver.customers',
        {
          from: 'bronze.customers',
          steps: [
            {
              kind: 'tidy-text',
              name: 'plain names',
              columns: ['name'],
              joinsBlanks: true,
              case: 'title',
              emptyIsNull: true,
            },
            { kind: 'email', columns: ['email'] },
            { kind: 'phone', columns: ['phone'], countryCode: '49' },
            {
              kind: 'country',
              columns: ['country'],
              code: 'alpha-2',
              also: { 'West Germany': 'DE' },
            },
            {
              kind: 'dates',
              columns: ['birth_date'],
              formats: ['yyyy-MM-dd', 'dd.MM.yyyy'],
              type: 'date',
            },
          ],
        },
        {
          comment: 'Customers in one form: names, addresses, numbers, countries and dates.',
          expectations: [expectation('has_customer_id', 'customer_id IS NOT NULL')],
        },
      ),
      table(
        'silver.orders',
        {
          from: 'bronze.orders',
          steps: [
            {
              kind: 'dates',
              columns: ['ordered_at'],
              formats: ['yyyy-MM-dd', 'dd.MM.yyyy'],
              type: 'date',
            },
            {
              kind: 'currency',
              column: 'price',
              decimal: 'comma',
              codeColumn: 'currency',
              code: 'EUR',
            },
            { kind: 'filter', name: 'paid orders', where: ['price > 0'] },
          ],
        },
        {
          comment: 'Orders with a price, as numbers and dates.',
          expectations: [expectation('has_order_id', 'order_id IS NOT NULL')],
        },
      ),
      table(
        'gold.dim_customer',
        {
          from: 'silver.customers',
          steps: [
            {
              kind: 'nulls',
              name: 'members with a key',
              columns: ['customer_id'],
              strategy: 'drop',
            },
            { kind: 'deduplicate', keys: ['customer_id'], keep: 'most-complete' },
            {
              kind: 'surrogate-key',
              keys: ['customer_id'],
              as: 'customer_key',
              algorithm: 'xxhash64',
            },
            { kind: 'unknown-member', column: 'customer_key', key: '-1' },
          ],
        },
        {
          comment: 'One row for each member of silver.customers, by customer_key.',
          expectations: [expectation('has_customer_key', 'customer_key IS NOT NULL', 'fail')],
        },
      ),
      table(
        'gold.fact_sales',
        {
          from: 'silver.orders',
          lookups: { dim_customer: { from: 'gold.dim_customer' } },
          steps: [
            {
              kind: 'lookup',
              name: 'with customer_key',
              with: 'dim_customer',
              on: [{ column: 'customer_id', otherColumn: 'customer_id' }],
              columns: ['customer_key'],
              missing: { customer_key: '-1' },
            },
            {
              kind: 'select',
              columns: ['order_id', 'customer_key', 'ordered_at', 'price', 'currency'],
            },
          ],
        },
        {
          comment: 'One row for each order_id of silver.orders, with keys of its dimensions.',
          expectations: [
            expectation('has_order_id', 'order_id IS NOT NULL', 'warn'),
            expectation('known_customer_key', 'customer_key <> -1', 'warn'),
          ],
        },
      ),
    ],
    { samples: messyToStarSamples },
  );
};
