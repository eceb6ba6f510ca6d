import type { NodeOf } from '#core/model/pipeline.ts';
import { sequenceIsKey } from '#core/rules/cdc/sequence-is-key.ts';
import { pipelineOf, tableNode } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

const table = (fields: Partial<NodeOf<'table'>['fields']>) =>
  pipelineOf([tableNode('silver.orders', 'bronze.orders', fields)]);

const change = { keys: ['id'], sequenceBy: 'changed_at', scdType: '1' } as const;

testRule(sequenceIsKey, {
  accepts: { 'a column of its own': table({ changeCapture: change }), 'no capture': table({}) },
  reports: {
    'a key, in other letter case': [
      table({ changeCapture: { ...change, sequenceBy: 'ID' } }),
      'silver.orders orders the changes of a row by ID, which is a key and so the same for all of them.',
    ],
  },
});
