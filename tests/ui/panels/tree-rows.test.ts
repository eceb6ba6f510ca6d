import { describe, expect, it } from 'vitest';
import type { Band } from '#core/model/graph.ts';
import { matching } from '#core/selectors/matching.ts';
import { moveInTree } from '#ui/panels/explorer/tree-keys.ts';
import { treeRows } from '#ui/panels/explorer/tree-rows.ts';
import { filesNode, pipelineOf, sinkNode, tableNode } from '../../support/build-pipeline.ts';

const pipeline = pipelineOf(
  [
    filesNode('orders'),
    tableNode('bronze.stores', 'x'),
    tableNode('bronze.{prefix}_orders', 'source.orders'),
    tableNode('silver.orders', 'bronze.orders'),
    sinkNode('alerts', 'bronze.orders'),
  ],
  { variables: { prefix: { dev: 'd' } } },
);
const rows = (wanted = '', ...closed: Band[]) =>
  treeRows(pipeline, {
    found: wanted === '' ? undefined : matching(pipeline, wanted),
    closed: new Set(closed),
    environment: 'dev',
  });
const shown = (...args: Parameters<typeof rows>) =>
  rows(...args).map((row) => (row.kind === 'band' ? `${row.band} ${row.count}` : row.title));

describe('the table tree', () => {
  it('lists tables by band, in the order of their names', () => {
    expect(shown()).toEqual([
      ...['sources 1', 'orders', 'bronze 2', 'd_orders', 'stores'],
      ...['silver 1', 'orders', 'sinks 1', 'alerts'],
    ]);
  });

  it('hides what is under a closed band, unless it is searched for', () => {
    expect(shown('', 'bronze', 'sources')).toEqual([
      ...['sources 1', 'bronze 2', 'silver 1', 'orders', 'sinks 1', 'alerts'],
    ]);
    expect(shown('STORES', 'bronze')).toEqual(['bronze 1', 'stores']);
  });

  it('is empty where nothing is found', () => {
    expect(shown('ordrs')).toEqual([]);
  });
});

describe('the keys of the tree', () => {
  const all = rows();
  it('go up and down, and stay at the ends', () => {
    expect(moveInTree('ArrowDown', all, 0)).toEqual({ kind: 'go', to: 1 });
    expect(moveInTree('ArrowUp', all, 0)).toEqual({ kind: 'go', to: 0 });
    expect(moveInTree('End', all, 0)).toEqual({ kind: 'go', to: 8 });
  });

  it('go out to the band, close it, and come back in', () => {
    expect(moveInTree('ArrowLeft', all, 4)).toEqual({ kind: 'go', to: 2 });
    expect(moveInTree('ArrowLeft', all, 2)).toEqual({ kind: 'toggle', band: 'bronze' });
    expect(moveInTree('ArrowRight', rows('', 'bronze'), 2)).toEqual({
      kind: 'toggle',
      band: 'bronze',
    });
    expect(moveInTree('ArrowRight', all, 2)).toEqual({ kind: 'go', to: 3 });
  });

  it('open a row, and find one by its first letter', () => {
    expect(moveInTree('Enter', all, 6)).toEqual({ kind: 'open', row: all[6] });
    expect(moveInTree('a', all, 0)).toEqual({ kind: 'go', to: 8 });
    expect(moveInTree('F5', all, 0)).toBeUndefined();
  });
});
