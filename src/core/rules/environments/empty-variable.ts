/** A variable has to have a value wherever the pipeline is deployed. No value is guessed. */
import type { Finding } from '#core/diagnostics.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { referencesOf } from '#core/model/references.ts';
import { valueIn } from '#core/model/variables.ts';
import { listed } from '#core/text/wording.ts';
import { defineRule } from '../define.ts';

export const emptyVariable = defineRule({
  code: 'environments/empty-variable',
  severity: 'warning',
  summary: 'Every variable should have a value in every environment.',

  check({ pipeline }, report) {
    const { variables, environments } = pipeline;
    for (const name of Object.keys(variables)) {
      const without = environments.filter(
        (environment) => valueIn(variables, name, environment) === undefined,
      );
      const [first] = without;
      if (first === undefined) continue;
      report({
        message: `{${name}} has no value for ${listed(without)}.`,
        hint: 'Fill it in before you deploy there. Other environments are not affected.',
        at: { ref: { field: ['variables', name, first] } },
        related: usesOf(pipeline, name),
      });
    }
  },
});

/** A placeholder of legacy files has no other place there than its uses. */
function usesOf(pipeline: Pipeline, name: string): NonNullable<Finding['related']> {
  const [use] = referencesOf(pipeline).variables.get(name)?.first ?? [];
  return use ? [{ message: `{${name}} is used here.`, at: { ref: use.ref } }] : [];
}
