import { describe, expect, it } from 'vitest';
import { findInScene } from '#ui/canvas/scene/find-in-scene.ts';
import { nodeSize } from '#ui/canvas/scene/scene.ts';

const at = (id: string, x: number, y: number) => ({
  id,
  band: 'bronze' as const,
  x,
  y,
  ...nodeSize,
});
const finder = findInScene({ nodes: [at('a', 0, 0), at('b', 200, 30), at('c', 1000, 0)] });

describe('finding in a scene', () => {
  it('finds what is at a place; of two, the one drawn above', () => {
    expect(finder.nodeAt({ x: 5, y: 5 })?.id).toBe('a');
    expect(finder.nodeAt({ x: 220, y: 40 })?.id).toBe('b');
    expect(finder.nodeAt({ x: 600, y: 40 })).toBeUndefined();
  });

  it('finds what a rectangle touches, in the order it is drawn', () => {
    const found = finder.nodesIn({ x: -10, y: -10, width: 300, height: 60 });
    expect(found.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('finds nothing where nothing is', () => {
    const empty = findInScene({ nodes: [] });
    expect(empty.nodeAt({ x: 0, y: 0 })).toBeUndefined();
    expect(empty.nodesIn({ x: 0, y: 0, width: 9, height: 9 })).toEqual([]);
  });
});
