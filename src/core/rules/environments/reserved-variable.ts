/** Some names cannot be variables: the platform fills them in, or they mean something else. */
import { variableNameFault } from '#core/model/variable-name.ts';
import { defineRule } from '../define.ts';

export const reservedVariable = defineRule({
  code: 'environments/reserved-variable',
  severity: 'error',
  summary: 'Variables must not have a reserved name.',

  check({ pipeline }, report) {
    for (const name of Object.keys(pipeline.variables)) {
      const problem = variableNameFault(name);
      if (problem === undefined) continue;
      report({
        message: `A variable cannot be called ${name}: ${problem}.`,
        hint: 'Give it another name, and use that in the texts.',
        at: { ref: { field: ['variables', name] } },
      });
    }
  },
});
