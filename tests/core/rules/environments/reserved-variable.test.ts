import { reservedVariable } from '#core/rules/environments/reserved-variable.ts';
import { pipelineOf } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

const project = (...names: readonly string[]) =>
  pipelineOf([], { variables: Object.fromEntries(names.map((name) => [name, { dev: 'x' }])) });

testRule(reservedVariable, {
  accepts: { 'ordinary names': project('bronze_schema', 'env2', 'A') },
  reports: {
    'names that mean something else': [
      project('workspace_env', 'version', '3', 'run-id'),
      'A variable cannot be called 3: {3} in a pattern repeats what stands before it.',
      'A variable cannot be called workspace_env: the platform fills it in, so its own value is never used.',
      'A variable cannot be called version: in the path of snapshot files it stands for a part of a name.',
      'A variable cannot be called run-id: names hold letters, digits and underscores only.',
    ],
  },
});
