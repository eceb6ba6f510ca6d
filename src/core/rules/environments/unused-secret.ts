/** A secret that no text refers to may be a leftover. */
import { referencesOf } from '#core/model/references.ts';
import { defineRule } from '../define.ts';

export const unusedSecret = defineRule({
  code: 'environments/unused-secret',
  severity: 'info',
  summary: 'A secret that no text refers to has no effect.',

  check({ pipeline }, report) {
    const used = referencesOf(pipeline).secrets;
    for (const alias of Object.keys(pipeline.secrets)) {
      if (used.has(alias)) continue;
      report({
        message: `No text refers to the secret ${alias}.`,
        hint: 'It is listed in the bundle all the same, and changes nothing.',
        at: { ref: { field: ['secrets', alias] } },
      });
    }
  },
});
