/** Dimensions and facts as the wizards make them, with members that are unknown, come late, or change. */
import type { NodeId, NodeOf, Pipeline } from '#core/model/pipeline.ts';
import type { SampleRow } from '#core/model/samples.ts';
import { columns, expectation, project, source, templateKit } from '#core/templates/build.ts';
import { dimensionTable, dimensionWishFor } from '#core/wizards/dimension.ts';
import { factTable, factWishFor } from '#core/wizards/fact.ts';
import type { DimensionWish, FactWish } from '#core/wizards/wishes.ts';
import type { Case } from './cases.ts';

const { table } = templateKit('shop', 'shop');

function files(name: string, ddl: string): NodeOf<'cloud-files'> {
  return source('cloud-files', name, {
    path: `/Volumes/{catalog}/landing/${name}`,
    options: { 'cloudFiles.format': 'json' },
    schema: columns(ddl),
  });
}

function add(pipeline: Pipeline, node: NodeOf<'table'>): Pipeline {
  return { ...pipeline, nodes: { ...pipeline.nodes, [node.id]: node } };
}

function withDimension(
  pipeline: Pipeline,
  from: string,
  wish: Partial<DimensionWish> = {},
): Pipeline {
  const begun = dimensionWishFor(pipeline, from as NodeId);
  return add(pipeline, dimensionTable(pipeline, { ...begun, ...wish }));
}

function withFact(pipeline: Pipeline, from: string, wish: Partial<FactWish>): Pipeline {
  return add(pipeline, factTable(pipeline, { ...factWishFor(pipeline, from as NodeId), ...wish }));
}

/** Rows of a fact with the members that its keys lead to. */
function reading(name: string, query: string, dimension: string): NodeOf<'table'> {
  const lookups = { [dimension]: { from: `gold.${dimension}` } };
  return table(`gold.${name}_read`, { from: `gold.${name}`, lookups, query });
}

const ofCustomers = ['customer_id', 'buyer_id'].map((column) => ({
  ...{ table: 'gold.dim_customer', column, otherColumn: 'customer_id' },
  keyColumn: 'customer_key',
}));

function shop(check: FactWish['check']): Pipeline {
  const bare = project('shop', [
    files('customers', 'customer_id BIGINT, name STRING, country STRING, updated_at TIMESTAMP'),
    files('orders', 'order_id BIGINT, customer_id INT, buyer_id INT, store STRING, amount INT'),
    table('bronze.customers', { from: 'source.customers' }),
    table('bronze.orders', { from: 'source.orders' }),
    table(
      'silver.customers',
      { from: 'bronze.customers' },
      { changeCapture: { keys: ['customer_id'], sequenceBy: 'updated_at', scdType: '1' } },
    ),
    table(
      'silver.orders',
      { from: 'bronze.orders' },
      { expectations: [expectation('has_order_id', 'order_id IS NOT NULL')] },
    ),
  ]);
  const orders = 'silver.orders';
  const sales = { grainColumns: ['order_id'], measureColumns: ['amount'] };
  const dimensions = withDimension(
    withDimension(bare, 'silver.customers', { attributeColumns: ['name'] }),
    orders,
    {
      ...{ name: 'dim_store', keys: ['store'], attributeColumns: ['store'] },
      ...{ keyColumn: 'store_key', algorithm: 'sha2' },
    },
  );
  const [buyer] = ofCustomers;
  const stores = { table: 'gold.dim_store', column: 'store', otherColumn: 'store' };
  const ofBuyer = buyer ? [buyer] : [];
  const known = { ...sales, dimensions: ofCustomers };
  const facts: readonly Partial<FactWish>[] = [
    { ...known, name: 'fact_sales', late: 'unknown', check: 'warn' },
    { ...known, name: 'fact_kept', late: 'keep', check: 'drop' },
    { ...known, name: 'fact_known', late: 'drop', check: 'none' },
    { ...known, name: 'fact_checked', dimensions: ofBuyer, late: 'unknown', check },
    {
      ...{ name: 'fact_stores', late: 'unknown', check: 'warn', measureColumns: [] },
      ...{ grainColumns: [], dimensions: [{ ...stores, keyColumn: 'store_key' }] },
      metrics: [
        { name: 'orders', expression: 'count(*)' },
        { name: 'revenue', expression: 'sum(amount)' },
      ],
    },
  ];
  const made = facts.reduce((pipeline, wish) => withFact(pipeline, orders, wish), dimensions);
  const ofSales = `SELECT f.order_id, f.amount, c.customer_id, c.name, b.name AS buyer
FROM fact_sales f
JOIN dim_customer c ON f.customer_key = c.customer_key
JOIN dim_customer b ON f.buyer_id_customer_key = b.customer_key`;
  const ofStores = `SELECT s.store, f.orders, f.revenue
FROM fact_stores f JOIN dim_store s ON f.store_key = s.store_key`;
  return [
    reading('fact_sales', ofSales, 'dim_customer'),
    reading('fact_stores', ofStores, 'dim_store'),
  ].reduce(add, made);
}

function customer(customer_id: number, name: string, day: string): SampleRow {
  return { customer_id, name, country: 'DE', updated_at: `2026-01-${day}T00:00:00Z` };
}

function order(order_id: number, parts: Partial<SampleRow>): SampleRow {
  return { order_id, customer_id: 1, buyer_id: 1, store: 'A', amount: 10, ...parts };
}

const star: Case = {
  name: 'wizards-star',
  design: shop('warn'),
  runs: [
    {
      title: 'unknown members',
      incoming: {
        'source.customers': [customer(1, 'Anna', '01'), customer(1, 'Ann', '02')],
        'source.orders': [
          order(1, {}),
          order(2, { customer_id: 2 }),
          order(3, { buyer_id: null, store: null }),
          order(4, { customer_id: 2, buyer_id: 2, store: 'B', amount: 5 }),
        ],
      },
      expected: {
        'gold.dim_customer': [
          { customer_id: 1, name: 'Ann' },
          { customer_key: -1, customer_id: null, name: null },
        ],
        'gold.fact_sales_read': [
          { order_id: 1, amount: 10, customer_id: 1, name: 'Ann', buyer: 'Ann' },
          { order_id: 2, amount: 10, customer_id: null, name: null, buyer: 'Ann' },
          { order_id: 3, amount: 10, customer_id: 1, name: 'Ann', buyer: null },
          { order_id: 4, amount: 5, customer_id: null, name: null, buyer: null },
        ],
        'gold.fact_sales_quality': [
          { rule: 'has_order_id', checked_rows: 4, failed_rows: 0 },
          { rule: 'known_customer_key', checked_rows: 4, failed_rows: 2 },
          { rule: 'known_buyer_id_customer_key', checked_rows: 4, failed_rows: 2 },
        ],
        'gold.fact_kept': [{ order_id: 1 }],
        'gold.fact_known': [{ order_id: 1, amount: 10 }],
        'gold.fact_checked': [1, 2, 3, 4].map((order_id) => ({ order_id })),
        'gold.dim_store': [{ store: 'A' }, { store: 'B' }, { store: null }],
        'gold.fact_stores_read': [
          { store: 'A', orders: 2, revenue: 20 },
          { store: null, orders: 1, revenue: 10 },
          { store: 'B', orders: 1, revenue: 5 },
        ],
      },
    },
    {
      title: 'late members',
      incoming: { 'source.customers': [customer(2, 'Bob', '03')] },
      expected: {
        'gold.fact_sales_read': [
          { order_id: 1, customer_id: 1, name: 'Ann', buyer: 'Ann' },
          { order_id: 2, customer_id: 2, name: 'Bob', buyer: 'Ann' },
          { order_id: 3, customer_id: 1, name: 'Ann', buyer: null },
          { order_id: 4, customer_id: 2, name: 'Bob', buyer: 'Bob' },
        ],
        'gold.fact_kept': [1, 2, 4].map((order_id) => ({ order_id })),
        'gold.fact_known': [1, 2, 4].map((order_id) => ({ order_id })),
      },
    },
    {
      title: 'a key that has to be known',
      design: shop('fail'),
      incoming: { 'source.orders': [order(5, { customer_id: 9 })] },
      fails: 'gold.fact_checked: a row fails known_customer_key.',
      expected: {},
    },
  ],
};

function insurance(): Pipeline {
  const bare = project('claims', [
    files('policies', 'policy_id INT, premium INT, gone BOOLEAN, updated_at TIMESTAMP'),
    files('claims', 'claim_id INT, policy_id BIGINT, claimed_at TIMESTAMP, amount INT'),
    table('bronze.policies', { from: 'source.policies' }),
    table('bronze.claims', { from: 'source.claims' }),
    table(
      'silver.policies',
      { from: 'bronze.policies' },
      {
        changeCapture: {
          ...{ keys: ['policy_id'], sequenceBy: 'updated_at', scdType: '2' },
          ...{ applyAsDeletes: 'gone', exceptColumns: ['gone', 'updated_at'] },
        },
      },
    ),
  ]);
  const dimensions = withDimension(
    withDimension(bare, 'silver.policies', { name: 'dim_version' }),
    'silver.policies',
    { name: 'dim_policy', versions: false },
  );
  const asOf = {
    ...{ table: 'gold.dim_version', column: 'policy_id', otherColumn: 'policy_id' },
    ...{ keyColumn: 'policy_key', timeColumn: 'claimed_at' },
  };
  const made = withFact(dimensions, 'bronze.claims', {
    ...{ name: 'fact_claims', grainColumns: ['claim_id'], measureColumns: ['amount'] },
    dimensions: [asOf],
  });
  const ofClaims = `SELECT f.claim_id, v.premium, v.valid_from
FROM fact_claims f JOIN dim_version v ON f.policy_key = v.policy_key`;
  return add(made, reading('fact_claims', ofClaims, 'dim_version'));
}

function policy(policy_id: number, premium: number, day: string, gone = false): SampleRow {
  return { policy_id, premium, gone, updated_at: `2026-01-${day}T00:00:00Z` };
}

function claim(claim_id: number, policy_id: number | null, time: string | null): SampleRow {
  const claimed_at = time === null ? null : `2026-01-${time}Z`;
  return { claim_id, policy_id, claimed_at, amount: 7 };
}

const first = '2026-01-01T00:00:00Z';
const second = '2026-01-05T00:00:00Z';
const third = '2026-01-10T00:00:00Z';

const history: Case = {
  name: 'wizards-history',
  design: insurance(),
  runs: [
    {
      title: 'versions as of',
      incoming: {
        'source.policies': [policy(1, 100, '01'), policy(1, 120, '10'), policy(2, 50, '01')],
        'source.claims': [
          claim(1, 1, '01T00:00:00'),
          claim(2, 1, '09T23:59:59'),
          claim(3, 1, '10T00:00:00'),
          claim(4, 2, '20T00:00:00'),
          claim(5, 3, '05T00:00:00'),
          claim(6, 1, null),
          claim(7, null, '05T00:00:00'),
        ],
      },
      expected: {
        'gold.dim_version': [
          { policy_id: 1, premium: 100, valid_from: first, valid_to: third },
          { policy_id: 1, premium: 120, valid_from: third, valid_to: null },
          { policy_id: 2, premium: 50, valid_from: first, valid_to: null },
          { policy_id: null, premium: null, valid_from: null, valid_to: null },
        ],
        'gold.dim_policy': [
          { policy_id: 1, premium: 120 },
          { policy_id: 2, premium: 50 },
          { policy_id: null, premium: null },
        ],
        'gold.fact_claims_read': [
          { claim_id: 1, premium: 100, valid_from: first },
          { claim_id: 2, premium: 100, valid_from: first },
          { claim_id: 3, premium: 120, valid_from: third },
          { claim_id: 4, premium: 50, valid_from: first },
          { claim_id: 5, premium: null, valid_from: null },
          { claim_id: 6, premium: null, valid_from: null },
          { claim_id: 7, premium: null, valid_from: null },
        ],
      },
    },
    {
      title: 'a version that comes late, and a policy that ends',
      incoming: {
        'source.policies': [policy(1, 110, '05'), policy(2, 50, '05', true), policy(3, 80, '05')],
      },
      expected: {
        'gold.dim_policy': [
          { policy_id: 1, premium: 120 },
          { policy_id: 3, premium: 80 },
          { policy_id: null, premium: null },
        ],
        'gold.fact_claims_read': [
          { claim_id: 1, premium: 100, valid_from: first },
          { claim_id: 2, premium: 110, valid_from: second },
          { claim_id: 3, premium: 120, valid_from: third },
          { claim_id: 4, premium: null, valid_from: null },
          { claim_id: 5, premium: 80, valid_from: second },
          { claim_id: 6, premium: null, valid_from: null },
          { claim_id: 7, premium: null, valid_from: null },
        ],
      },
    },
  ],
};

export const wizardCases: readonly Case[] = [star, history];
