import type { NodeOf } from '#core/model/pipeline.ts';
import { quarantineWithoutTarget } from '#core/rules/quality/quarantine-without-target.ts';
import { pipelineOf, tableNode } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

const table = (fields: Partial<NodeOf<'table'>['fields']>) =>
  pipelineOf([tableNode('silver.orders', 'bronze.orders', fields)]);

testRule(quarantineWithoutTarget, {
  accepts: {
    'a named table': table({ quarantine: { mode: 'table', table: 'bad_orders' } }),
    'rows marked in place': table({ quarantine: { mode: 'flag' } }),
    'no quarantine': table({}),
  },
  reports: {
    'rows that go nowhere in particular': [
      table({ quarantine: { mode: 'table', database: 'main.bad' } }),
      'silver.orders quarantines rows without naming a table for them.',
    ],
  },
});
