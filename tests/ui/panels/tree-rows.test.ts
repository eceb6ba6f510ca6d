import { describe, expect, it } from 'vitest';
import type { Band } from '#core/model/graph.ts';
import { matching } from '#core/selectors/matching.ts';
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
  rows(...args).map((row) => (row.kind === 'band' ? `${row.band} ${row.count}` : row.name));

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
