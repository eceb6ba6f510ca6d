/** Changes the texts of a pipeline, wherever they stand; the counterpart of `texts.ts`. */
import type { Pipeline, PipelineNode } from './pipeline.ts';

type Change = (text: string) => string;
type PipelineTexts = Pick<Pipeline, 'name' | 'variables' | 'secrets' | 'jobs' | 'resources'>;

/** @returns the node itself where nothing changes */
export function mapNodeTexts(node: PipelineNode, change: Change): PipelineNode {
  const { schema, ...texts } = node.fields as { readonly schema?: unknown };
  const name = change(node.name);
  const fields = mapped(texts, change);
  if (name === node.name && fields === texts) return node;
  // Texts became texts, so the node is of the type it was; declared columns are no texts.
  return { ...node, name, fields: { ...node.fields, ...fields } } as PipelineNode;
}

/** Everything but the nodes. @returns parts that did not change as they were */
export function mapPipelineTexts(
  { name, variables, secrets, jobs, resources }: PipelineTexts,
  change: Change,
): PipelineTexts {
  return {
    name: change(name),
    variables: mapped(variables, change),
    secrets: mapped(secrets, change),
    jobs: mapped(jobs, change),
    resources: mapped(resources, change),
  };
}

/** Keys stay as they are; so does what holds no text that changes. */
function mapped<Value>(value: Value, change: Change): Value {
  // A text becomes a text, a list a list, and an object one with the same keys.
  if (typeof value === 'string') return change(value) as Value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const list = value.map((element: unknown) => mapped(element, change));
    return list.some((element, index) => element !== value[index]) ? (list as Value) : value;
  }
  const entries = Object.entries(value);
  const changed = entries.map(([key, inner]) => [key, mapped<unknown>(inner, change)] as const);
  const isSame = changed.every(([, inner], index) => inner === entries[index]?.[1]);
  return isSame ? value : (Object.fromEntries(changed) as Value);
}
