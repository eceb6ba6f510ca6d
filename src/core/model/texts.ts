/** Visits every text of a pipeline, wherever it stands. */
import type { FieldPath } from './field-ref.ts';
import { nodesOf } from './graph.ts';
import type { Pipeline, PipelineNode } from './pipeline.ts';
import { remember } from './remember.ts';
import { mayHoldSecret } from './written-secrets.ts';

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

/** A text of a node that means more than its words. */
export interface TellingText {
  readonly node: PipelineNode;
  readonly text: string;
  /** How many texts of the node stand before it. */
  readonly index: number;
}

/**
 * The texts of all nodes that refer to variables or secrets, or may hold a secret themselves. They
 * are a small part of all texts, which are walked once for every question about them.
 */
export const tellingTexts = remember((pipeline: Pipeline): readonly TellingText[] => {
  const telling: TellingText[] = [];
  for (const node of nodesOf(pipeline)) {
    let index = 0;
    const look = (text: string): void => {
      const isTelling = text.includes('{') || mayHoldSecret(text) || namesSecret(node, text);
      if (isTelling) telling.push({ node, text, index });
      index += 1;
    };
    look(node.name);
    eachIn(node.fields, look, notTexts);
  }
  return telling;
});

/** The access key of an event hub is named by the alias of its secret alone. */
export function namesSecret(node: PipelineNode, text: string): boolean {
  return node.type === 'event-hubs' && text !== '' && text === node.fields.accessKeySecret;
}

/** The walk of `eachText`, without the paths. */
function eachIn(value: unknown, visit: Look, without?: ReadonlySet<string>): void {
  if (typeof value === 'string') visit(value);
  else if (Array.isArray(value)) for (const inner of value) eachIn(inner, visit);
  else if (typeof value === 'object' && value !== null) {
    for (const key in value) {
      // As in the walk with paths.
      const inner = (value as Readonly<Record<string, unknown>>)[key];
      if (!without?.has(key)) eachIn(inner, visit);
    }
  }
}

/** Where a telling text stands in its node: looked up again, as hardly anybody asks. */
export function fieldOf({ node, index }: TellingText): FieldPath {
  let field: FieldPath = [];
  let left = index;
  eachText(node, (_, at) => {
    if (left === 0) field = at();
    left -= 1;
  });
  return field;
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
  for (const [name, job] of Object.entries(pipeline.jobs ?? {})) {
    walkPart(['jobs', name], job, (text, at) => visit(text, at, `the job ${name}`));
  }
  for (const [name, one] of Object.entries(pipeline.resources ?? {})) {
    walkPart(['resources', name], one, (text, at) => visit(text, at, `the ${one.kind} ${name}`));
  }
}

function walkPart(path: Path, part: object, visit: Visit): void {
  const at = () => path.map(String);
  for (const [key, value] of Object.entries(part))
    walk(value, key, path, (text) => visit(text, at));
}

type Path = (string | number)[];
type Look = (text: string) => void;

function walkObject(object: object, path: Path, visit: Look): void {
  for (const key in object) {
    if (path.length === 0 && notTexts.has(key)) continue;
    // The model is plain data, so the key is the object's own; of its value nothing is known yet.
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
