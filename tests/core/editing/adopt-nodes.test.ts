import { expect, it } from 'vitest';
import { adoptNodes } from '#core/editing/adopt-nodes.ts';
import { flowsOf } from '#core/model/graph.ts';
import { filesNode, pipelineOf, tableNode } from '../../support/build-pipeline.ts';

const source = filesNode('orders');
const bronze = tableNode('bronze.orders', source.id);
const silver = tableNode('silver.orders', bronze.id, {
  flows: {
    orders: { from: bronze.id, lookups: { c: { from: 'bronze.customers' } }, query: 'SELECT 1' },
  },
});
const pipeline = pipelineOf([source, bronze, silver]);

it('lets links among the nodes follow, and those to others stay', () => {
  const { nodes } = adoptNodes(pipeline, [bronze, silver]);
  expect(nodes.map(({ id, name }) => [id, name])).toEqual([
    ['bronze.orders_2', 'orders_2'],
    ['silver.orders_2', 'orders_2'],
  ]);
  expect(nodes.map((node) => flowsOf(node))).toEqual([
    { orders_2: { from: source.id } },
    {
      orders_2: {
        from: 'bronze.orders_2',
        lookups: { c: { from: 'bronze.customers' } },
        query: 'SELECT 1',
        alias: 'orders',
      },
    },
  ]);
});

it('lets foreign keys among the nodes follow, and those to others stay', () => {
  const keyed = tableNode('gold.fact', silver.id, {
    constraints: {
      foreignKeys: [
        { columns: ['order_id'], references: silver.id },
        { columns: ['shop_id'], references: 'main.gold.shops' },
      ],
    },
  });
  const { nodes } = adoptNodes(pipelineOf([source, bronze, silver, keyed]), [silver, keyed]);
  expect(nodes[1]).toMatchObject({
    fields: {
      constraints: {
        foreignKeys: [{ references: 'silver.orders_2' }, { references: 'main.gold.shops' }],
      },
    },
  });
});

it('gives every config an id of its own', () => {
  const { nodes } = adoptNodes(pipeline, [bronze, silver, bronze]);
  const ids = nodes.map(({ fields }) => ('flowId' in fields ? fields.flowId : ''));
  expect(ids).toEqual(['bronze_orders_2', 'silver_orders_2', 'bronze_orders_3']);
});

it('leaves nodes that clash with nothing as they are', () => {
  const { nodes, originals } = adoptNodes(pipelineOf([]), [source, bronze, silver]);
  expect(nodes).toEqual([source, bronze, silver]);
  expect([...originals.keys()]).toEqual([source.id, bronze.id, silver.id]);
});

it('says which node each was made of', () => {
  const { originals } = adoptNodes(pipeline, [silver]);
  expect([...originals]).toEqual([['silver.orders_2', 'silver.orders']]);
});
