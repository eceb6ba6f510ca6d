import { expect, it } from 'vitest';
import type { NodeId } from '#core/model/pipeline.ts';
import { fedBy, lineageOf } from '#ui/canvas/lineage.ts';
import { pipelineOf, reads, tableNode } from '../../support/build-pipeline.ts';

const table = (id: string, ...from: string[]) => tableNode(id, '', { flows: reads(...from) });
const pipeline = pipelineOf([
  table('bronze.a', 'source.a'),
  table('bronze.b', 'source.b'),
  table('silver.a', 'bronze.a', 'bronze.a'),
  table('silver.ab', 'bronze.a', 'bronze.b'),
]);

it('holds what is upstream and downstream, and not what lies beside', () => {
  expect([...lineageOf(pipeline, ['silver.ab' as NodeId])].sort()).toEqual([
    'bronze.a',
    'bronze.b',
    'silver.ab',
    'source.a',
    'source.b',
  ]);
});

it('holds the lineage of each of several, and no more', () => {
  expect([...lineageOf(pipeline, ['silver.a', 'source.b'] as NodeId[])].sort()).toEqual([
    'bronze.a',
    'bronze.b',
    'silver.a',
    'silver.ab',
    'source.a',
    'source.b',
  ]);
});

it('ends in a loop as well', () => {
  const loop = pipelineOf([table('gold.a', 'gold.b'), table('gold.b', 'gold.a')]);
  expect([...lineageOf(loop, ['gold.a' as NodeId])].sort()).toEqual(['gold.a', 'gold.b']);
});

it('counts a reader once, however many of its flows read the table', () => {
  expect(fedBy(pipeline, 'bronze.a' as NodeId)).toEqual(['silver.a', 'silver.ab']);
});
