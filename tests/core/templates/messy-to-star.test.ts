/** The star of the template is what the wizards make of its cleaned tables. */
import { expect, it } from 'vitest';
import { nodesOf } from '#core/model/graph.ts';
import type { NodeId, NodeOf, Pipeline } from '#core/model/pipeline.ts';
import { messyToStar } from '#core/templates/messy-to-star.ts';
import { dimensionTable, dimensionWishFor } from '#core/wizards/dimension.ts';
import { factTable, factWishFor } from '#core/wizards/fact.ts';

function withNode(pipeline: Pipeline, made: NodeOf<'table'>): Pipeline {
  const node = { ...made, fields: { ...made.fields, database: '{catalog}.gold' } };
  return { ...pipeline, nodes: { ...pipeline.nodes, [node.id]: node } };
}

it('holds the dimension and the fact of the wizards', () => {
  const whole = messyToStar();
  const cleaned: Pipeline = {
    ...whole,
    nodes: Object.fromEntries(
      nodesOf(whole)
        .filter(({ id }) => !id.startsWith('gold.'))
        .map((node) => [node.id, node]),
    ),
  };
  const withDimension = withNode(
    cleaned,
    dimensionTable(cleaned, {
      ...dimensionWishFor(cleaned, 'silver.customers' as NodeId),
      keys: ['customer_id'],
    }),
  );
  const made = withNode(
    withDimension,
    factTable(withDimension, {
      ...factWishFor(withDimension, 'silver.orders' as NodeId),
      name: 'fact_sales',
      grainColumns: ['order_id'],
      measureColumns: ['ordered_at', 'price', 'currency'],
    }),
  );
  expect(whole).toEqual(made);
});
