import { expect, it } from 'vitest';
import type { NodeId } from '#core/model/pipeline.ts';
import { externalFor, stubFor } from '#ui/canvas/ghosts/stand-in.ts';
import { pipelineOf, tableNode } from '../../../support/build-pipeline.ts';

const pipeline = pipelineOf([tableNode('silver.orders', 'bronze.gone')]);
const id = (text: string) => text as NodeId;

it('takes the very place of what is missing', () => {
  expect(externalFor(pipeline, id('bronze.gone'))).toMatchObject({
    id: 'bronze.gone',
    type: 'delta-table',
    name: 'gone',
  });
  expect(stubFor(pipeline, id('bronze.gone'))).toMatchObject({
    id: 'bronze.gone',
    type: 'table',
    name: 'gone',
    fields: { layer: 'bronze', flows: {} },
  });
  expect(stubFor(pipeline, id('source.gone'))).toMatchObject({ type: 'cloud-files', name: 'gone' });
});
