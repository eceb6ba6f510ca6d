/** A token without a variable is deployed as it is, braces included. */
import { textEdit } from '#core/editing/text-edit.ts';
import { nearMissFinder } from '#core/model/did-you-mean.ts';
import { referencesOf } from '#core/model/references.ts';
import { renameToken } from '#core/model/variables.ts';
import { defineRule } from '../define.ts';

export const undefinedVariable = defineRule({
  code: 'environments/undefined-variable',
  severity: 'error',
  summary: 'Every {variable} used in a text must be defined.',

  check({ pipeline }, report) {
    const nearMiss = nearMissFinder(Object.keys(pipeline.variables));
    for (const [name, { count, first }] of referencesOf(pipeline).variables) {
      if (Object.hasOwn(pipeline.variables, name)) continue;
      const meant = nearMiss(name);
      const hint = meant
        ? `Did you mean {${meant}}?`
        : 'Define it with a value for each environment; until then it is deployed as it is, braces included.';

      for (const { ref, text, owner } of first) {
        const command = meant && textEdit(ref, renameToken(text, name, meant));
        report({
          message: `${owner} uses {${name}}, but there is no such variable.`,
          hint,
          at: { ref },
          ...(command && { fix: { title: `Write {${meant}}`, command } }),
        });
      }

      const last = first.at(-1);
      if (!last || count === first.length) continue;
      report({
        message: `{${name}} is used in ${count - first.length} further places without being defined.`,
        hint,
        at: { ref: last.ref },
      });
    }
  },
});
