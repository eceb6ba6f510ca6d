import { describe, expect, it } from 'vitest';
import type { Band } from '#core/model/graph.ts';
import { walk } from '#ui/canvas/walk.ts';

const stop = (id: string, band: Band, y: number, x = 0) => ({ id, band, x, y });
const nodes = [
  stop('s', 'sources', 100),
  stop('b1', 'bronze', 0),
  stop('b2', 'bronze', 96),
  stop('b3', 'bronze', 192),
  stop('v', 'silver', 190),
];
const links = [
  { source: 's', target: 'b2' },
  { source: 'b1', target: 'v' },
  { source: 'b3', target: 'v' },
];
const from = (id: string | undefined, direction: 'left' | 'right' | 'up' | 'down') =>
  walk(id, direction, { nodes, links });

describe('walking with the arrow keys', () => {
  it('starts at the topmost of the first band', () => {
    expect(from(undefined, 'down')).toBe('s');
    expect(from('not there', 'left')).toBe('s');
    expect(walk(undefined, 'up', { nodes: [], links: [] })).toBeUndefined();
  });

  it('goes along the links, to the nearest', () => {
    expect(from('s', 'right')).toBe('b2');
    expect(from('v', 'left')).toBe('b3');
    expect(from('v', 'right')).toBeUndefined();
  });

  it('goes up and down within a band', () => {
    expect(from('b2', 'up')).toBe('b1');
    expect(from('b2', 'down')).toBe('b3');
    expect(from('b3', 'down')).toBeUndefined();
  });

  it('reaches nodes that lie at one place', () => {
    const same = [stop('a', 'gold', 0), stop('b', 'gold', 0), stop('c', 'gold', 0)];
    const down = (id: string) => walk(id, 'down', { nodes: same, links: [] });
    expect([down('a'), down('b'), down('c')]).toEqual(['b', 'c', undefined]);
  });
});
