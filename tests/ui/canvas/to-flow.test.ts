import { describe, expect, it } from 'vitest';
import type { NodeId } from '#core/model/pipeline.ts';
import { keepUnchanged, lightUp, toFlow } from '#ui/canvas/to-flow.ts';
import { filesNode, pipelineOf, reads, tableNode } from '../../support/build-pipeline.ts';

const orders = tableNode('bronze.orders', 'source.orders');
const daily = tableNode('gold.daily', '', {
  flows: {
    ...reads('bronze.orders', 'bronze.orders', 'bronze.gone'),
    lookup: { from: 'source.orders', mode: 'batch' },
  },
});
const pipeline = pipelineOf([filesNode('orders'), orders, daily]);
const layout = { [orders.id]: { x: 360, y: 0 }, [daily.id]: { x: 1080, y: 32 } };

describe('toFlow', () => {
  const { nodes, edges } = toFlow({ pipeline, layout });
  const nodeNamed = (id: string) => nodes.find((node) => node.id === id);

  it('puts every node where the layout says, and one without a place at the start', () => {
    expect(nodeNamed('bronze.orders')?.position).toEqual({ x: 360, y: 0 });
    expect(nodeNamed('source.orders')?.position).toEqual({ x: 0, y: 0 });
    expect(nodeNamed('gold.daily')?.data).toEqual({ band: 'gold', node: daily });
  });

  it('draws one link for each pair of nodes', () => {
    expect(edges.map(({ id }) => id)).toEqual([
      'source.orders→bronze.orders',
      'bronze.orders→gold.daily',
      'bronze.gone→gold.daily',
      'source.orders→gold.daily',
    ]);
  });

  it('dashes the links that are read as a whole', () => {
    const dashed = edges.filter(({ style }) => style).map(({ id }) => id);
    expect(dashed).toEqual(['source.orders→gold.daily']);
  });

  it('puts a ghost below the band of what is missing', () => {
    const ghost = nodeNamed('bronze.gone');
    expect(ghost).toMatchObject({
      data: { band: 'bronze', node: undefined },
      position: { x: 360, y: 96 },
      draggable: false,
    });
  });

  it('tells sizes and handles, so that nothing has to be measured', () => {
    for (const node of nodes) {
      expect(node.measured).toEqual({ width: 240, height: 64 });
      expect(node.handles).toHaveLength(2);
    }
  });
});

describe('keepUnchanged', () => {
  it('gives back the very list when nothing changed', () => {
    const before = [...toFlow({ pipeline, layout }).nodes];
    expect(keepUnchanged(toFlow({ pipeline, layout }).nodes, before)).toBe(before);
  });

  it('replaces only what changed', () => {
    const before = [...toFlow({ pipeline, layout }).nodes];
    const moved = { ...layout, [orders.id]: { x: 0, y: 500 } };
    const after = keepUnchanged(toFlow({ pipeline, layout: moved }).nodes, before);
    const changed = after.filter((node, at) => node !== before[at]).map(({ id }) => id);
    // The ghost hangs below the table that was moved.
    expect(changed).toEqual(['bronze.orders', 'bronze.gone']);
  });
});

describe('lightUp', () => {
  it('lights the links between lit nodes only', () => {
    const flow = toFlow({ pipeline, layout });
    const lit = lightUp(flow, new Set(['source.orders', 'bronze.orders'] as NodeId[]));
    expect(lit.nodes.filter(({ className }) => className === 'lit').map(({ id }) => id)).toEqual([
      'bronze.orders',
      'source.orders',
    ]);
    expect(lit.edges.filter(({ className }) => className === 'lit').map(({ id }) => id)).toEqual([
      'source.orders→bronze.orders',
    ]);
  });

  it('leaves everything as it is when nothing is selected', () => {
    const flow = toFlow({ pipeline, layout });
    expect(lightUp(flow, undefined)).toEqual(flow);
  });
});
