/** Some names cannot be variables: the platform fills them in, or they mean something else. */
import { runtimeTokens, snapshotTokens } from '#core/model/variables.ts';
import { defineRule } from '../define.ts';

export const reservedVariable = defineRule({
  code: 'environments/reserved-variable',
  severity: 'error',
  summary: 'Variables must not have a reserved name.',

  check({ pipeline }, report) {
    for (const name of Object.keys(pipeline.variables)) {
      const problem = problemOf(name);
      if (problem === undefined) continue;
      report({
        message: `A variable cannot be called ${name}: ${problem}.`,
        hint: 'Give it another name, and use that in the texts.',
        at: { ref: { field: ['variables', name] } },
      });
    }
  },
});

function problemOf(name: string): string | undefined {
  if (runtimeTokens.has(name)) return 'the platform fills it in, so its own value is never used';
  if (snapshotTokens.has(name))
    return 'in the path of snapshot files it stands for a part of a name';
  if (/^\d+$/.test(name)) return `{${name}} in a pattern repeats what stands before it`;
  return /^\w+$/.test(name) ? undefined : 'names hold letters, digits and underscores only';
}
