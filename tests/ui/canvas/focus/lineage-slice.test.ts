import { describe, expect, it } from 'vitest';
import type { NodeId } from '#core/model/pipeline.ts';
import { deeper, focusWords, lineageSlice, missingWords } from '#ui/canvas/focus/lineage-slice.ts';
import { filesNode, pipelineOf, tableNode } from '../../../support/build-pipeline.ts';

const id = (text: string) => text as NodeId;
const pipeline = pipelineOf([
  filesNode('orders'),
  tableNode('bronze.orders', 'source.orders'),
  tableNode('silver.orders', 'bronze.orders'),
  tableNode('silver.other', 'bronze.orders'),
  tableNode('gold.daily', 'silver.orders'),
  tableNode('gold.alone', '', { flows: {} }),
]);

describe('the slice in focus', () => {
  it('goes one step, two steps, all the way, and off', () => {
    expect([undefined, 1, 2, 'all'].map((depth) => deeper(depth as never))).toEqual([
      1,
      2,
      'all',
      undefined,
    ]);
  });

  it('holds what is so many steps upstream and downstream, and no siblings', () => {
    const slice = (depth: 1 | 2 | 'all') =>
      [...lineageSlice(pipeline, { node: id('silver.orders'), depth })].sort();
    expect(slice(1)).toEqual(['bronze.orders', 'gold.daily', 'silver.orders']);
    expect(slice(2)).toEqual(['bronze.orders', 'gold.daily', 'silver.orders', 'source.orders']);
    expect(slice('all')).toEqual(slice(2));
  });

  it('says what it is, and what is missing', () => {
    const focus = { kind: 'lineage' as const, node: id('silver.orders'), depth: 2 as const };
    expect(focusWords(pipeline, focus)).toBe('Focus on orders · 2 steps');
    expect(missingWords(pipeline, id('silver.orders'))).toBeUndefined();
    expect(missingWords(pipeline, id('source.orders'))).toBe('orders has no upstream tables.');
    expect(missingWords(pipeline, id('gold.daily'))).toBe('daily has no downstream tables.');
    expect(missingWords(pipeline, id('gold.alone'))).toBe(
      'alone has no upstream and no downstream tables.',
    );
  });
});
