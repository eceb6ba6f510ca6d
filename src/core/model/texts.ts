/** Visits every text of a node, wherever it stands in its fields. */
import type { FieldPath } from './field-ref.ts';
import type { PipelineNode } from './pipeline.ts';

/** @param at tells where the text stands; asked only when wanted, as most texts need no place */
type Visit = (text: string, at: () => FieldPath) => void;

/** Declared columns are no texts: nothing is ever replaced in them. */
const notTexts: ReadonlySet<string> = new Set(['schema']);

/** Calls `visit` for the node's name, then for the texts of its fields in their order. */
export function eachText(node: PipelineNode, visit: Visit): void {
  const path: string[] = ['name'];
  const at = () => [...path];
  visit(node.name, at);
  path.pop();
  walk(node.fields, path, (text) => visit(text, at));
}

function walk(value: unknown, path: string[], visit: (text: string) => void): void {
  if (typeof value === 'string') visit(value);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (path.length === 0 && notTexts.has(key)) continue;
    path.push(key);
    walk(inner, path, visit);
    path.pop();
  }
}
