import type { NodeOf } from '#core/model/pipeline.ts';
import { needsSequence } from '#core/rules/cdc/needs-sequence.ts';
import { pipelineOf, tableNode } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

const table = (fields: Partial<NodeOf<'table'>['fields']>) =>
  pipelineOf([tableNode('silver.orders', 'bronze.orders', fields)]);

const change = { keys: ['id'], sequenceBy: 'changed_at', scdType: '1' } as const;

testRule(needsSequence, {
  accepts: { 'a sequence': table({ changeCapture: change }), 'no capture': table({}) },
  reports: {
    'no sequence': [
      table({ changeCapture: { ...change, sequenceBy: ' ' } }),
      'silver.orders captures changes without a sequence column.',
    ],
  },
});
