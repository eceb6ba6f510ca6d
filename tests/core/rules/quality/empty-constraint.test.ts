import type { NodeOf } from '#core/model/pipeline.ts';
import type { Expectation } from '#core/node-types/table.ts';
import { emptyConstraint } from '#core/rules/quality/empty-constraint.ts';
import { pipelineOf, tableNode } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

const table = (fields: Partial<NodeOf<'table'>['fields']>) =>
  pipelineOf([tableNode('silver.orders', 'bronze.orders', fields)]);

const rule = (name: string, constraint: string, action: Expectation['action'] = 'drop') => ({
  name,
  constraint,
  action,
});

testRule(emptyConstraint, {
  accepts: {
    conditions: table({ expectations: [rule('valid_id', 'id IS NOT NULL')] }),
    'no expectations': table({}),
  },
  reports: {
    'an expectation and a quarantine rule without one': [
      table({
        expectations: [rule('valid_id', 'id IS NOT NULL'), rule('valid_name', ' ')],
        quarantine: { mode: 'table', rules: [{ name: 'bad', condition: '' }] },
      }),
      'The expectation valid_name of silver.orders has no condition.',
      'The quarantine rule bad of silver.orders has no condition.',
    ],
  },
});
