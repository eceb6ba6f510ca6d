/** A secret written into a config is readable by all who can read the bundle. */
import type { FieldPath } from '#core/model/field-ref.ts';
import { flowsOf, nodesOf } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import type { PipelineNode } from '#core/model/pipeline.ts';
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
/** Only a text this long can be a key by itself; a shorter one would have to be `name=secret`. */
const shortestKey = 16;
const hint =
  'Anyone who can read the bundle can read it. Keep it in a secret scope, refer to it there, and replace it: it has been in a file.';

export const inText = defineRule({
  code: 'secrets/in-text',
  severity: 'error',
  summary: 'Secrets must not stand in texts: they belong in a secret scope.',

  check({ pipeline }, report) {
    for (const node of nodesOf(pipeline)) {
      const found = (kind: string, field: FieldPath): void =>
        report({
          message: `${labelOf(node)} seems to hold ${kind} in ${field.join('.')}.`,
          hint,
          at: { ref: { node: node.id, field } },
        });
      for (const field of secretOptions(node)) found('a password or key', field);
      eachText(node, (text, at) => {
        const kind = kindOf(text);
        if (kind !== undefined) found(kind, at());
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
  if (text.length < shortestKey && !text.includes('=')) return undefined;
  if (!anyPattern.test(text)) return undefined;
  return patterns.find(([, pattern]) => pattern.test(text))?.[0];
}

/** Options that are secrets by their name, and have a value of their own. */
function secretOptions(node: PipelineNode): readonly FieldPath[] {
  const found: FieldPath[] = [];
  const look = (options: Readonly<Record<string, string>>, path: FieldPath): void => {
    for (const key of Object.keys(options)) {
      if (secretOption.test(key) && isPlain(options[key] ?? '')) found.push([...path, key]);
    }
  };
  if ('options' in node.fields) look(node.fields.options, ['options']);
  for (const [flow, { options }] of Object.entries(flowsOf(node))) {
    if (options) look(options, ['flows', flow, 'options']);
  }
  return found;
}

function isPlain(text: string): boolean {
  return text !== '' && kindOf(text) === undefined && !isSecret(text) && !/[{<*]/.test(text);
}
