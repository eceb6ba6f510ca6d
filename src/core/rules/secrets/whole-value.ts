/** Secrets are filled in for whole values only; inside a longer text the reference stays as it is. */
import { isSecret, referencesOf } from '#core/model/references.ts';
import { defineRule } from '../define.ts';

export const wholeValue = defineRule({
  code: 'secrets/whole-value',
  severity: 'error',
  summary: 'A reference to a secret must be a value by itself.',

  check({ pipeline }, report) {
    for (const [alias, uses] of referencesOf(pipeline).secrets) {
      for (const { ref, text, owner } of uses) {
        // The key of an event hub is named by its alias alone.
        if (isSecret(text) || text === alias) continue;
        report({
          message: `${owner} has the secret ${alias} inside a longer text, where it is not filled in.`,
          hint: 'Store the whole text as a secret, and refer to that.',
          at: { ref },
        });
      }
    }
  },
});
