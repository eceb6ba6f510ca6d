/** A variable that no text uses may be a leftover, or the sign of a misspelt token. */
import { referencesOf } from '#core/model/references.ts';
import { defineRule } from '../define.ts';

export const unusedVariable = defineRule({
  code: 'environments/unused-variable',
  severity: 'info',
  summary: 'A variable that no text uses has no effect.',

  check({ pipeline }, report) {
    const used = referencesOf(pipeline).variables;
    for (const name of Object.keys(pipeline.variables)) {
      if (used.has(name)) continue;
      report({
        message: `No text uses {${name}}.`,
        hint: 'Its values are deployed all the same, and change nothing.',
        at: { ref: { field: ['variables', name] } },
      });
    }
  },
});
