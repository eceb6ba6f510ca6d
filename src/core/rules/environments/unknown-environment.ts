/** A value for an environment the project does not have would be left out of the bundle. */
import { nearMissFinder } from '#core/model/did-you-mean.ts';
import { defineRule } from '../define.ts';

export const unknownEnvironment = defineRule({
  code: 'environments/unknown-environment',
  severity: 'warning',
  summary: 'Variables should have values for environments of the project only.',

  check({ pipeline: { variables, environments } }, report) {
    const known = new Set(environments);
    const nearMiss = nearMissFinder(environments);
    for (const [name, variable] of Object.entries(variables)) {
      for (const environment of Object.keys(variable)) {
        if (known.has(environment)) continue;
        const meant = nearMiss(environment);
        report({
          message: `{${name}} has a value for ${environment}, which is not an environment of this project.`,
          hint: meant ? `Did you mean ${meant}?` : 'The value is left out of the bundle.',
          at: { ref: { field: ['variables', name, environment] } },
        });
      }
    }
  },
});
