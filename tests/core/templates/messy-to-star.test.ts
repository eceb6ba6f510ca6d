/** The gold tables of the template are those that the wizards make. */
import { expect, test } from 'vitest';
import type { NodeId, NodeOf } from '#core/model/pipeline.ts';
import { messyToStar } from '#core/templates/messy-to-star.ts';
import { dimensionTable, dimensionWishFor } from '#core/wizards/dimension.ts';
import { factTable, factWishFor } from '#core/wizards/fact.ts';

const whole = messyToStar();
const [customers, orders] = ['silver.customers', 'silver.orders'] as NodeId[];
const [dimension, fact] = ['gold.dim_customer', 'gold.fact_sales'] as NodeId[];

function without(...ids: readonly (NodeId | undefined)[]): typeof whole {
  const nodes = Object.entries(whole.nodes).filter(([id]) => !ids.includes(id as NodeId));
  return { ...whole, nodes: Object.fromEntries(nodes) };
}

/** All but the schema, which a wizard takes from the gold tables there are. */
function said({ id, name, fields: { database: _, ...fields } }: NodeOf<'table'>) {
  return { id, name, fields };
}

const own = (id: NodeId | undefined) => said(whole.nodes[id as NodeId] as NodeOf<'table'>);

test('the dimension', () => {
  const pipeline = without(dimension, fact);
  const wish = { ...dimensionWishFor(pipeline, customers), keys: ['customer_id'] };
  expect(own(dimension)).toEqual(said(dimensionTable(pipeline, wish)));
});

test('the fact', () => {
  const pipeline = without(fact);
  const wish = {
    ...factWishFor(pipeline, orders),
    name: 'fact_sales',
    grainColumns: ['order_id'],
    measureColumns: ['ordered_at', 'price', 'currency'],
  };
  expect(own(fact)).toEqual(said(factTable(pipeline, wish)));
});
