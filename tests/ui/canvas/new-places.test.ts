/** Where nodes go that nobody has put anywhere. */
import { expect, it } from 'vitest';
import type { NodeId } from '#core/model/pipeline.ts';
import { groundOf } from '#ui/canvas/drawing/ground-of.ts';
import { placesInBands } from '#ui/canvas/drawing/new-places.ts';
import { filesNode, pipelineOf, tableNode } from '../../support/build-pipeline.ts';

it('puts new tables at the first free places of their layer, one below the other', () => {
  const pipeline = pipelineOf([filesNode('orders'), tableNode('bronze.orders', 'source.orders')]);
  const layout = { 'bronze.orders': { x: 400, y: 0 }, 'source.orders': { x: 0, y: 0 } };
  const ground = groundOf({ pipeline, layout, output: { exporter: 'lakeflow' } });
  const places = placesInBands(
    ground,
    ['bronze.new', 'bronze.newer'].map((id) => ({ id: id as NodeId, band: 'bronze' as const })),
    0,
  );
  expect(places).toEqual({
    'bronze.new': { x: 400, y: 96 },
    'bronze.newer': { x: 400, y: 192 },
  });
});
