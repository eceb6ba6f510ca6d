import type { NodeOf } from '#core/model/pipeline.ts';
import { truncatesNeedType1 } from '#core/rules/cdc/truncates-need-type-1.ts';
import { pipelineOf, tableNode } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

const table = (fields: Partial<NodeOf<'table'>['fields']>) =>
  pipelineOf([tableNode('silver.orders', 'bronze.orders', fields)]);

const change = { keys: ['id'], sequenceBy: 'changed_at', scdType: '1' } as const;

testRule(truncatesNeedType1, {
  accepts: {
    'type 1': table({ changeCapture: { ...change, applyAsTruncates: "op = 'T'" } }),
    'type 2 without truncations': table({ changeCapture: { ...change, scdType: '2' } }),
  },
  reports: {
    'truncations with type 2': [
      table({ changeCapture: { ...change, scdType: '2', applyAsTruncates: "op = 'T'" } }),
      'silver.orders applies truncations, which SCD type 2 does not allow.',
    ],
  },
});
