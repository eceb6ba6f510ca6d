import { unusedVariable } from '#core/rules/environments/unused-variable.ts';
import { pipelineOf, tableNode } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

testRule(unusedVariable, {
  accepts: {
    'variables that tables and other variables use': pipelineOf(
      [tableNode('bronze.orders', 'source.orders', { database: '{schema}' })],
      { variables: { schema: { dev: '{catalog}.sales' }, catalog: { dev: 'lake' } } },
    ),
  },
  reports: {
    'a variable nobody uses': [
      pipelineOf([tableNode('bronze.orders', 'source.orders')], { variables: { schema: {} } }),
      'No text uses {schema}.',
    ],
  },
});
