/** Messy exports of a shop, cleaned in steps, and a dimension and a fact made by the wizards. */
import type { NodeId, NodeOf, Pipeline } from '#core/model/pipeline.ts';
import { dimensionTable, dimensionWishFor } from '#core/wizards/dimension.ts';
import { factTable, factWishFor } from '#core/wizards/fact.ts';
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
  const cleaned = project(
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
    ],
    { samples: messyToStarSamples },
  );
  const withDimension = withNode(
    cleaned,
    dimensionTable(cleaned, {
      ...dimensionWishFor(cleaned, 'silver.customers' as NodeId),
      keys: ['customer_id'],
    }),
  );
  return withNode(
    withDimension,
    factTable(withDimension, {
      ...factWishFor(withDimension, 'silver.orders' as NodeId),
      name: 'fact_sales',
      grainColumns: ['order_id'],
      measureColumns: ['ordered_at', 'price', 'currency'],
    }),
  );
};

function withNode(pipeline: Pipeline, made: NodeOf<'table'>): Pipeline {
  const node = { ...made, fields: { ...made.fields, database: '{catalog}.gold' } };
  return { ...pipeline, nodes: { ...pipeline.nodes, [node.id]: node } };
}
