import { describe, expect, it } from 'vitest';
import { pipelineScene } from '#ui/canvas/scene/pipeline-scene.ts';
import { holds, sceneOf } from '#ui/canvas/scene/scene.ts';
import { filesNode, pipelineOf, reads, tableNode } from '../../../support/build-pipeline.ts';

const orders = tableNode('bronze.orders', 'source.orders');
const daily = tableNode('gold.daily', '', {
  flows: {
    ...reads('bronze.orders', 'bronze.orders', 'bronze.gone'),
    joined: {
      from: 'bronze.orders',
      lookups: { files: { from: 'source.orders' } },
      query: 'SELECT * FROM orders JOIN files',
    },
  },
});
const pipeline = pipelineOf([filesNode('orders'), orders, daily]);
const layout = { [orders.id]: { x: 360, y: 0 }, [daily.id]: { x: 1080, y: 32 } };

describe('the scene of a pipeline', () => {
  const scene = pipelineScene({ pipeline, layout });

  it('puts every node where the layout says, and one without a place at the start', () => {
    expect(scene.byId.get('bronze.orders')).toMatchObject({ x: 360, y: 0, band: 'bronze' });
    expect(scene.byId.get('source.orders')).toMatchObject({ x: 0, y: 0, band: 'sources' });
    expect(scene.byId.get('gold.daily')?.node).toBe(daily);
  });

  it('holds its nodes, what is missing, and what closed groups stand for', () => {
    expect(holds(scene, 'bronze.orders')).toBe(true);
    expect(holds(scene, 'bronze.gone')).toBe(true);
    expect(holds(scene, 'silver.of_an_old_address')).toBe(false);
    const closed = sceneOf([], [], [], new Map([['bronze.orders', 'group shop in bronze']]));
    expect(holds(closed, 'bronze.orders')).toBe(true);
  });

  it('has its nodes in the order they are read out: from the sources on', () => {
    const ids = scene.nodes.filter(({ node }) => node).map(({ id }) => id);
    expect(ids).toEqual(['source.orders', 'bronze.orders', 'gold.daily']);
  });

  it('draws one link for each pair of nodes', () => {
    expect(scene.links.map(({ id }) => id)).toEqual([
      'source.orders→bronze.orders',
      'bronze.orders→gold.daily',
      'bronze.gone→gold.daily',
      'source.orders→gold.daily',
    ]);
  });

  it('tells what is looked up from what is read', () => {
    const lookups = scene.links.filter(({ kind }) => kind === 'lookup').map(({ id }) => id);
    expect(lookups).toEqual(['source.orders→gold.daily']);
  });

  it('puts a ghost below the band of what is missing', () => {
    expect(scene.byId.get('bronze.gone')).toMatchObject({ band: 'bronze', x: 360, y: 96 });
    expect(scene.byId.get('bronze.gone')?.node).toBeUndefined();
  });

  it('shows a slice with the links inside it only', () => {
    const slice = pipelineScene({ pipeline, layout }, new Set(['bronze.orders', 'gold.daily']));
    expect(slice.nodes.map(({ id }) => id)).toEqual(['bronze.orders', 'gold.daily']);
    expect(slice.links.map(({ id }) => id)).toEqual(['bronze.orders→gold.daily']);
  });
});
