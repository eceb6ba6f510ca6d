import { expect, it } from 'vitest';
import { fitPlaces } from '#core/layout/fit-places.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { pipelineOf, tableNode } from '../../support/build-pipeline.ts';

const id = (text: string) => text as NodeId;

it('keeps the left edge of each band, and the upper edge of all', () => {
  const pipeline = pipelineOf([
    tableNode('bronze.a', ''),
    tableNode('bronze.b', ''),
    tableNode('silver.c', 'bronze.a'),
  ]);
  const before = {
    [id('bronze.a')]: { x: 400, y: 800 },
    [id('bronze.b')]: { x: 460, y: 500 },
    [id('silver.c')]: { x: 1000, y: 620 },
  };
  const laidOut = {
    [id('bronze.a')]: { x: 360, y: 0 },
    [id('bronze.b')]: { x: 360, y: 96 },
    [id('silver.c')]: { x: 720, y: 0 },
  };
  expect(fitPlaces(pipeline, laidOut, before)).toEqual({
    'bronze.a': { x: 400, y: 500 },
    'bronze.b': { x: 400, y: 596 },
    'silver.c': { x: 1000, y: 500 },
  });
});
