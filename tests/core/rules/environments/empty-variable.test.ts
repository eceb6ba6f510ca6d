import type { Pipeline } from '#core/model/pipeline.ts';
import { emptyVariable } from '#core/rules/environments/empty-variable.ts';
import { pipelineOf } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

const project = (variables: Pipeline['variables']) =>
  pipelineOf([], { environments: ['dev', 'stg', 'prd'], variables });

testRule(emptyVariable, {
  accepts: {
    'a value for each environment': project({ schema: { dev: 'd', stg: 's', prd: 'p' } }),
    'no variables': project({}),
  },
  reports: {
    'values that are missing or empty': [
      project({ schema: { dev: 'd', stg: '' }, run_id: { dev: '1', stg: '2' } }),
      '{schema} has no value for stg and prd.',
      '{run_id} has no value for prd.',
    ],
    'a name every object has': [
      project({ constructor: {} }),
      '{constructor} has no value for dev, stg and prd.',
    ],
  },
});
