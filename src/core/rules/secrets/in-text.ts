/** A secret written into a config is readable by all who can read the bundle. */
import type { Finding } from '#core/diagnostics.ts';
import type { FieldPath } from '#core/model/field-ref.ts';
import { flowsOf } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import { namedEntries } from '#core/model/named-entries.ts';
import type { PipelineNode } from '#core/model/pipeline.ts';
import { isSecret } from '#core/model/references.ts';
import { eachPipelineText, fieldOf, tellingTexts } from '#core/model/texts.ts';
import { secretKindOf } from '#core/model/written-secrets.ts';
import { defineRule } from '../define.ts';

const secretOption = /(password|secret[._]?key|access[._]?key)$/i;
const hint =
  'Anyone who can read the bundle can read it. Keep it in a secret scope, refer to it there, and replace it: it has been in a file.';

export const inText = defineRule({
  code: 'secrets/in-text',
  severity: 'error',
  summary: 'Secrets must not stand in texts: they belong in a secret scope.',

  checkNode(node, report) {
    for (const field of secretOptions(node)) report(found(node, 'a password or key', field));
  },

  check({ pipeline }, report) {
    for (const telling of tellingTexts(pipeline)) {
      const kind = secretKindOf(telling.text);
      if (kind !== undefined) report(found(telling.node, kind, fieldOf(telling)));
    }
    eachPipelineText(pipeline, (text, at, owner) => {
      const kind = secretKindOf(text);
      if (kind === undefined) return;
      report({ message: `${owner} seems to hold ${kind}.`, hint, at: { ref: { field: at() } } });
    });
  },
});

function found(node: PipelineNode, kind: string, field: FieldPath): Finding {
  return {
    message: `${labelOf(node)} seems to hold ${kind} in ${field.join('.')}.`,
    hint,
    at: { ref: { node: node.id, field } },
  };
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
  for (const [flow, { options }] of namedEntries(flowsOf(node))) {
    if (options) look(options, ['flows', flow, 'options']);
  }
  return found;
}

function isPlain(text: string): boolean {
  return text !== '' && secretKindOf(text) === undefined && !isSecret(text) && !/[{<*]/.test(text);
}
