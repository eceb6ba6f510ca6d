/** The names that are offered where a map is filled in: columns for comments, options for readers. */
import type { FieldPath } from '#core/model/field-ref.ts';
import { flowsOf, nodeOf } from '#core/model/graph.ts';
import type { PipelineNode } from '#core/model/pipeline.ts';
import type { KnownOption } from '#core/node-types/known-options/define.ts';
import { knownOptionsOf } from '#core/node-types/known-options/known-options.ts';
import type { FormState } from '../form-context.tsx';
import { schemaAt, schemaOf } from '../schema/form-schema.ts';
import { isOfStep } from '../schema/form-sections.ts';

export interface KnownKey {
  readonly value: string;
  readonly detail?: string;
  /** The only values that mean something; absent: any text. */
  readonly values?: readonly string[];
  readonly placeholder?: string;
}

/** Maps whose names are those of the table's columns. */
const columnMaps: ReadonlySet<string> = new Set(['columnComments', 'columnMasks']);

/** Empty where any name will do. */
export function knownKeysOf(form: FormState, path: FieldPath): readonly KnownKey[] {
  const [node] = form.nodes;
  if (!node) return [];
  if (columnMaps.has(path.at(-1) ?? '')) return form.columns(path).map((value) => ({ value }));
  if (isOfStep(path) && path.at(-1) !== 'also')
    return form.columns(path).map((value) => ({ value }));
  if (path.at(-1) !== 'options') return examplesAt(node, path);
  const read = path[0] === 'flows' ? flowsOf(node)[path[1] ?? '']?.from : node.id;
  const source = read === undefined ? undefined : nodeOf(form.pipeline, read);
  return source ? knownOptionsOf(source).map(keyOf) : [];
}

function keyOf({ key, description, values, usually, example }: KnownOption): KnownKey {
  return {
    value: key,
    detail: usually === undefined ? description : `${description} Usually ${usually}.`,
    ...(values && { values }),
    ...(example !== undefined && { placeholder: example }),
  };
}

/** Where nothing else is known, the examples of the schema are. */
function examplesAt(node: PipelineNode, path: FieldPath): readonly KnownKey[] {
  const examples = schemaAt(schemaOf(node.type), path)?.examples ?? [];
  return examples.flatMap((example) =>
    typeof example === 'object' && example !== null
      ? Object.entries(example).map(([value, text]) => ({
          value,
          detail: `Such as ${text}.`,
          placeholder: String(text),
        }))
      : [],
  );
}
