import type { NodeOf } from '#core/model/pipeline.ts';
import type { Expectation } from '#core/node-types/table.ts';
import { quarantineWithoutRules } from '#core/rules/quality/quarantine-without-rules.ts';
import { pipelineOf, tableNode } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

const table = (fields: Partial<NodeOf<'table'>['fields']>) =>
  pipelineOf([tableNode('silver.orders', 'bronze.orders', fields)]);

const rule = (name: string, constraint: string, action: Expectation['action'] = 'drop') => ({
  name,
  constraint,
  action,
});

testRule(quarantineWithoutRules, {
  accepts: {
    expectations: table({
      quarantine: { mode: 'flag' },
      expectations: [rule('valid_id', 'id IS NOT NULL')],
    }),
    'rules of its own': table({
      quarantine: { mode: 'flag', rules: [{ name: 'bad', condition: 'id IS NULL' }] },
    }),
    'no quarantine': table({}),
  },
  reports: {
    'nothing to fail': [
      table({
        quarantine: { mode: 'flag', rules: [] },
        expectations: [{ ...rule('valid_id', 'id IS NOT NULL'), enabled: false }],
      }),
      'silver.orders has a quarantine, but nothing says which rows go there.',
    ],
  },
});
