/** Visits every text of a pipeline, wherever it stands. */
import type { FieldPath } from './field-ref.ts';
import type { Pipeline, PipelineNode } from './pipeline.ts';

/** @param at tells where the text stands; asked only when wanted, as most texts need no place */
type Visit = (text: string, at: () => FieldPath) => void;

/** Declared columns are no texts: nothing is ever replaced in them. */
const notTexts: ReadonlySet<string> = new Set(['schema']);

/** Calls `visit` for the node's name, then for the texts of its fields in their order. */
export function eachText(node: PipelineNode, visit: Visit): void {
  const path: Path = ['name'];
  const at = () => path.map(String);
  visit(node.name, at);
  path.pop();
  walkObject(node.fields, path, (text) => visit(text, at));
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

type Path = (string | number)[];
type Look = (text: string) => void;

function walkObject(object: object, path: Path, visit: Look): void {
  for (const key of Object.keys(object)) {
    if (path.length === 0 && notTexts.has(key)) continue;
    // The key is one of the object's own; of its value nothing is known yet.
    walk((object as Readonly<Record<string, unknown>>)[key], key, path, visit);
  }
}

function walkList(list: readonly unknown[], path: Path, visit: Look): void {
  for (let index = 0; index < list.length; index += 1) walk(list[index], index, path, visit);
}

function walk(value: unknown, key: string | number, path: Path, visit: Look): void {
  const isText = typeof value === 'string';
  if (!isText && (typeof value !== 'object' || value === null)) return;
  path.push(key);
  if (isText) visit(value);
  else if (Array.isArray(value)) walkList(value, path, visit);
  else walkObject(value, path, visit);
  path.pop();
}
