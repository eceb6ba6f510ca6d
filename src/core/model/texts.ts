/** Visits every text of a pipeline, wherever it stands. */
import type { FieldPath } from './field-ref.ts';
import type { Pipeline, PipelineNode } from './pipeline.ts';

/**
 * @param at tells where the text stands; asked only when wanted, as most texts need no place
 * @param key the last step of that place
 */
type Visit = (text: string, at: () => FieldPath, key: string) => void;

/** Declared columns are no texts: nothing is ever replaced in them. */
const notTexts: ReadonlySet<string> = new Set(['schema']);

/** Calls `visit` for the node's name, then for the texts of its fields in their order. */
export function eachText(node: PipelineNode, visit: Visit): void {
  const path: string[] = ['name'];
  const at = () => [...path];
  visit(node.name, at, 'name');
  path.pop();
  walk(node.fields, '', path, (text, key) => visit(text, at, key));
}

/** Visits the texts that belong to no node. `owner` names what holds a text, for messages. */
export function eachPipelineText(
  pipeline: Pipeline,
  visit: (text: string, at: () => FieldPath, owner: string) => void,
): void {
  visit(pipeline.name, () => ['name'], 'the project');
  for (const [name, variable] of Object.entries(pipeline.variables)) {
    for (const [environment, value] of Object.entries(variable)) {
      visit(value, () => ['variables', name, environment], `the variable ${name}`);
    }
  }
  for (const [alias, { scope, key }] of Object.entries(pipeline.secrets)) {
    visit(scope, () => ['secrets', alias, 'scope'], `the secret ${alias}`);
    visit(key, () => ['secrets', alias, 'key'], `the secret ${alias}`);
  }
}

function walk(
  value: unknown,
  key: string,
  path: string[],
  visit: (text: string, key: string) => void,
): void {
  if (typeof value === 'string') visit(value, key);
  if (typeof value !== 'object' || value === null) return;
  for (const [step, inner] of Object.entries(value)) {
    if (path.length === 0 && notTexts.has(step)) continue;
    path.push(step);
    walk(inner, step, path, visit);
    path.pop();
  }
}
