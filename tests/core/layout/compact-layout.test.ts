import { expect, it } from 'vitest';
import { compactAtMost } from '#core/layout/compact-at-most.ts';
import { layOutCompactly } from '#core/layout/compact-layout.ts';
import { bigPipeline } from '../../support/big-pipeline.ts';
import { filesNode, pipelineOf, tableNode } from '../../support/build-pipeline.ts';

it('puts every table to the right of what it reads, on the grid, and none on another', () => {
  const pipeline = pipelineOf([
    filesNode('orders'),
    tableNode('bronze.orders', 'source.orders'),
    tableNode('bronze.log', 'source.orders'),
    tableNode('silver.orders', 'bronze.orders'),
    tableNode('gold.daily', 'silver.orders'),
    tableNode('gold.lost', 'bronze.not_there'),
  ]);
  const places = layOutCompactly(pipeline);
  const all = Object.values(places);
  expect(Object.keys(places)).toHaveLength(6);
  expect(all.every(({ x, y }) => x % 16 === 0 && y % 16 === 0)).toBe(true);
  const xOf = (id: string) => Object.entries(places).find(([key]) => key === id)?.[1].x ?? 0;
  expect(xOf('source.orders')).toBeLessThan(xOf('bronze.orders'));
  expect(xOf('bronze.orders')).toBeLessThan(xOf('silver.orders'));
  for (const [at, a] of all.entries()) {
    for (const b of all.slice(at + 1)) {
      expect(Math.abs(a.x - b.x) >= 240 || Math.abs(a.y - b.y) >= 64).toBe(true);
    }
  }
});

it('leaves pipelines alone that would take too long', () => {
  expect(layOutCompactly(bigPipeline(compactAtMost + 2))).toEqual({});
});
