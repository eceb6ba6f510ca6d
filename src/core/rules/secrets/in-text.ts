/** A secret written into a config is readable by all who can read the bundle. */
import type { FieldPath } from '#core/model/field-ref.ts';
import { nodesOf } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import { isSecret } from '#core/model/references.ts';
import { eachPipelineText, eachText } from '#core/model/texts.ts';
import { defineRule } from '../define.ts';

/** No placeholder, such as `<key>`, `{token}` or `***`, and no connection text, judged by its key. */
const value = '["\']?(?!Endpoint=)[^\\s"\'<{$*;&]';

const patterns: readonly (readonly [string, RegExp])[] = [
  ['a shared access key', new RegExp(`\\b(SharedAccessKey|AccountKey)\\s*=\\s*${value}`, 'i')],
  ['a password', new RegExp(`\\b(password|passwd|pwd|client_?secret)\\s*=\\s*${value}`, 'i')],
  ['an AWS access key', /\b(AKIA|ASIA)[0-9A-Z]{16}\b/],
  ['a Databricks token', /\bdapi[0-9a-f]{32}/],
  ['a signed link', /[?&]sig=[\w%]{20,}/],
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----/],
];
/** One look for what most texts have nothing of. */
const anyPattern = new RegExp(patterns.map(([, { source }]) => `(?:${source})`).join('|'), 'i');
const secretOption = /(password|secret[._]?key|access[._]?key)$/i;
/** A shorter text cannot hold a secret in any of the shapes above. */
const shortest = 5;
const hint =
  'Anyone who can read the bundle can read it. Keep it in a secret scope, refer to it there, and replace it: it has been in a file.';

export const inText = defineRule({
  code: 'secrets/in-text',
  severity: 'error',
  summary: 'Secrets must not stand in texts: they belong in a secret scope.',

  check({ pipeline }, report) {
    for (const node of nodesOf(pipeline)) {
      eachText(node, (text, at, key) => {
        const isNamedSecret = secretOption.test(key) && isPlainOption(text, at());
        const kind = isNamedSecret ? 'a password or key' : kindOf(text);
        if (kind === undefined) return;
        const field = at();
        report({
          message: `${labelOf(node)} seems to hold ${kind} in ${field.join('.')}.`,
          hint,
          at: { ref: { node: node.id, field } },
        });
      });
    }
    eachPipelineText(pipeline, (text, at, owner) => {
      const kind = kindOf(text);
      if (kind === undefined) return;
      report({ message: `${owner} seems to hold ${kind}.`, hint, at: { ref: { field: at() } } });
    });
  },
});

/** What a text holds; absent: nothing secret. The secret itself is never repeated. */
function kindOf(text: string): string | undefined {
  if (text.length < shortest || !anyPattern.test(text)) return undefined;
  return patterns.find(([, pattern]) => pattern.test(text))?.[0];
}

function isPlainOption(text: string, field: FieldPath): boolean {
  return field.includes('options') && text !== '' && !isSecret(text) && !/[{<*]/.test(text);
}
