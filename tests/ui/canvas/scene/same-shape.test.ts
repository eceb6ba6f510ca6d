import { describe, expect, it } from 'vitest';
import { pipelineScene } from '#ui/canvas/scene/pipeline-scene.ts';
import { hasSameShape, renewed } from '#ui/canvas/scene/same-shape.ts';
import { filesNode, pipelineOf, tableNode } from '../../../support/build-pipeline.ts';

const files = filesNode('orders');
const orders = tableNode('bronze.orders', 'source.orders');
const clean = tableNode('silver.orders', 'bronze.orders');
const pipeline = pipelineOf([files, orders, clean]);
const withOrders = (fields: Partial<typeof orders.fields>) =>
  pipelineOf([files, { ...orders, fields: { ...orders.fields, ...fields } }, clean]);

describe('the shape of a pipeline', () => {
  it('stays while fields are filled in that the canvas places nothing by', () => {
    expect(hasSameShape(pipeline, withOrders({ comment: 'Each once' }))).toBe(true);
  });

  it.each([
    ['a link', { flows: { main: { from: 'bronze.gone' } } }],
    ['the way of a link', { flows: { main: { from: 'source.orders', mode: 'batch' as const } } }],
    ['the band', { layer: 'gold' as const }],
    ['the group', { sourceSystem: 'crm' }],
  ])('changes with %s', (_what, fields) => {
    expect(hasSameShape(pipeline, withOrders(fields))).toBe(false);
  });

  it('changes with the nodes there are', () => {
    expect(hasSameShape(pipeline, pipelineOf([files, orders]))).toBe(false);
  });
});

describe('a renewed scene', () => {
  const scene = pipelineScene({ pipeline, layout: {} });

  it('has the nodes of the later pipeline, and keeps all that did not change', () => {
    const later = withOrders({ comment: 'Each once' });
    const next = renewed(scene, later);
    expect(next.byId.get('bronze.orders')?.node).toBe(later.nodes[orders.id]);
    expect(next.byId.get('silver.orders')).toBe(scene.byId.get('silver.orders'));
    expect(next.links).toBe(scene.links);
  });

  it('is the very scene where nothing changed', () => {
    expect(renewed(scene, pipelineOf([files, orders, clean]))).toBe(scene);
  });
});
