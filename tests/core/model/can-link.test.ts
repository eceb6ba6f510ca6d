import { describe, expect, it } from 'vitest';
import { canLink } from '#core/model/can-link.ts';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import {
  completeSource,
  filesNode,
  pipelineOf,
  sinkNode,
  tableNode,
} from '../../support/build-pipeline.ts';

const pipeline = pipelineOf([
  filesNode('orders'),
  completeSource('jdbc', 'erp'),
  tableNode('bronze.orders', 'source.orders'),
  tableNode('bronze.other', ''),
  tableNode('silver.orders', 'bronze.orders'),
  tableNode('gold.daily', 'silver.orders', {
    kind: 'materialized-view',
    flows: {
      daily: { from: 'silver.orders', lookups: { other: { from: 'bronze.other' } } },
    },
  }),
  tableNode('gold.history', '', { snapshotCapture: { keys: ['id'], scdType: '2' }, flows: {} }),
  tableNode('gold.latest', '', { flows: {} }),
  tableNode('gold.report', '', { kind: 'materialized-view', flows: {} }),
  sinkNode('alerts', 'silver.orders'),
]);

const answer = (from: string, to: string, of: Pipeline = pipeline): string => {
  const result = canLink(of, from as NodeId, to as NodeId);
  return result.ok ? 'ok' : result.reason;
};

describe('canLink', () => {
  it.each([
    ['source.orders', 'bronze.other'],
    ['bronze.other', 'silver.orders'],
    ['source.erp', 'gold.report'],
    ['gold.daily', 'gold.report'],
    ['gold.daily', 'gold.history'],
    ['bronze.other', 'sink.alerts'],
  ])('lets %s feed %s', (from, to) => {
    expect(answer(from, to)).toBe('ok');
  });

  it.each([
    ['gold.daily', 'bronze.orders', 'that would make a loop'],
    ['gold.daily', 'bronze.other', 'that would make a loop'],
    ['silver.orders', 'silver.orders', "silver.orders can't read itself"],
    ['gold.latest', 'silver.orders', 'data goes from bronze to silver to gold, and not back'],
    ['gold.daily', 'gold.latest', 'a materialized view is computed anew'],
    ['sink.alerts', 'gold.latest', 'sink.alerts is a sink'],
    ['bronze.orders', 'source.orders', 'source.orders is a source'],
    ['bronze.orders', 'silver.orders', 'silver.orders reads bronze.orders already'],
    ['bronze.other', 'gold.daily', 'gold.daily reads bronze.other already'],
    ['bronze.none', 'silver.orders', 'bronze.none is not in the pipeline'],
  ])('does not let %s feed %s: %s', (from, to, reason) => {
    expect(answer(from, to)).toContain(reason);
    expect(answer(from, to)).toMatch(/^\S.*\.$/);
  });

  it('finds the way back in a loop that is there already', () => {
    const loop = pipelineOf([
      tableNode('bronze.a', 'bronze.b'),
      tableNode('bronze.b', 'bronze.a'),
      tableNode('bronze.c', ''),
    ]);
    expect(answer('bronze.a', 'bronze.c', loop)).toBe('ok');
  });
});
