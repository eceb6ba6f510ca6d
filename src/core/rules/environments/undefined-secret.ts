/** A reference to a secret that is not defined is replaced by an empty text when it runs. */
import { textEdit } from '#core/editing/text-edit.ts';
import { nearMissFinder } from '#core/model/did-you-mean.ts';
import { referencesOf } from '#core/model/references.ts';
import { defineRule } from '../define.ts';

export const undefinedSecret = defineRule({
  code: 'environments/undefined-secret',
  severity: 'error',
  summary: 'Every secret a text refers to must be defined with its scope and key.',

  check({ pipeline }, report) {
    const nearMiss = nearMissFinder(Object.keys(pipeline.secrets));
    for (const [alias, uses] of referencesOf(pipeline).secrets) {
      if (Object.hasOwn(pipeline.secrets, alias)) continue;
      const meant = nearMiss(alias);
      for (const { ref, text, owner } of uses) {
        const command = meant && textEdit(ref, text.replaceAll(alias, meant));
        report({
          message: `${owner} uses the secret ${alias}, which is not defined.`,
          hint: meant
            ? `Did you mean ${meant}?`
            : 'Say in which scope and under which key it is kept; otherwise it is read as an empty text.',
          at: { ref },
          ...(command && { fix: { title: `Use ${meant}`, command } }),
        });
      }
    }
  },
});
