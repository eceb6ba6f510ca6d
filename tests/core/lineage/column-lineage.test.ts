import { expect, test } from 'vitest';
import { type ColumnLink, columnLineage, textsToRead } from '#core/lineage/column-lineage.ts';
import { nodesOf } from '#core/model/graph.ts';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import { readSelect } from '../../../src/sql-worker/read-select.ts';
import { filesNode, pipelineOf, tableNode } from '../../support/build-pipeline.ts';

const column = (name: string) => ({ name, type: 'string', nullable: true, metadata: {} });
const columns = (...names: readonly string[]) => ({
  type: 'struct' as const,
  fields: names.map(column),
});

const shop = pipelineOf([
  filesNode('orders', { schema: columns('id', 'customer', 'amount') }),
  filesNode('customers', { schema: columns('key', 'segment', 'secret') }),
  tableNode('bronze.orders', 'source.orders'),
  tableNode('bronze.customers', 'source.customers'),
  tableNode('silver.orders', 'bronze.orders', {
    flows: {
      orders: {
        from: 'bronze.orders',
        select: ['id AS order_id', 'customer', 'amount'],
        refine: { select: ['order_id', 'customer', 'amount * 2 AS total'] },
      },
    },
  }),
  tableNode('gold.revenue', 'silver.orders', {
    kind: 'materialized-view',
    flows: {
      revenue: {
        from: 'silver.orders',
        alias: 'o',
        lookups: { c: { from: 'bronze.customers' } },
        query:
          'SELECT o.* EXCEPT (order_id), c.segment, sum(total) OVER () AS revenue FROM o JOIN c ON o.customer = c.key',
      },
    },
  }),
]);

function trace(pipeline: Pipeline, node: string, name: string) {
  const texts = textsToRead(
    pipeline,
    nodesOf(pipeline).map(({ id }) => id),
  );
  const read = new Map(texts.map((text) => [text, readSelect(text)]));
  return columnLineage(pipeline, { node: node as NodeId, column: name }, read);
}

const print = ({ from, to, isInferred }: ColumnLink): string =>
  `${from.node}.${from.column} → ${to.node}.${to.column}${isInferred ? ' (inferred)' : ''}`;

test('follows a column upstream through renames, expressions and a query', () => {
  expect(trace(shop, 'gold.revenue', 'revenue').links.map(print)).toEqual([
    'silver.orders.total → gold.revenue.revenue (inferred)',
    'bronze.orders.amount → silver.orders.total',
    'source.orders.amount → bronze.orders.amount',
  ]);
});

test('follows a column downstream', () => {
  const { downstream, upstream } = trace(shop, 'bronze.orders', 'id');
  expect(upstream.map(({ node, column: name }) => `${node}.${name}`)).toEqual(['source.orders.id']);
  expect(downstream.map(({ node, column: name }) => `${node}.${name}`)).toEqual([
    'silver.orders.order_id',
  ]);
});

test('a lookup is told from what it is joined to', () => {
  expect(trace(shop, 'source.customers', 'segment').links.map(print)).toEqual([
    'source.customers.segment → bronze.customers.segment',
    'bronze.customers.segment → gold.revenue.segment (inferred)',
  ]);
  expect(trace(shop, 'bronze.customers', 'secret').downstream).toEqual([]);
});

test('a column that nobody has leads nowhere', () => {
  expect(trace(shop, 'silver.orders', 'nothing').links).toEqual([]);
  expect(trace(shop, 'silver.none', 'id').links).toEqual([]);
});

test('a loop ends', () => {
  const loop = pipelineOf([tableNode('silver.a', 'silver.b'), tableNode('silver.b', 'silver.a')]);
  expect(trace(loop, 'silver.a', 'id').upstream.map(({ node }) => node)).toEqual(['silver.b']);
});
