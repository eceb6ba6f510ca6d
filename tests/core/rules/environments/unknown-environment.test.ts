import type { Pipeline } from '#core/model/pipeline.ts';
import { unknownEnvironment } from '#core/rules/environments/unknown-environment.ts';
import { pipelineOf } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

const project = (variables: Pipeline['variables']) =>
  pipelineOf([], { environments: ['dev', 'prd'], variables });

testRule(unknownEnvironment, {
  accepts: { 'values for its environments': project({ schema: { dev: 'd', prd: 'p' } }) },
  reports: {
    'a value for another': [
      project({ schema: { dev: 'd', prd: 'p', test: 't' } }),
      '{schema} has a value for test, which is not an environment of this project.',
    ],
  },
});
