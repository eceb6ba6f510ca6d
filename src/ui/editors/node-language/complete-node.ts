/** What could be written at a place of a node's YAML: keys, values, nodes, columns, options. */
import type { FieldPath } from '#core/model/field-ref.ts';
import { nodeOf, nodesOf } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import type { NodeId, Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import { valueAt } from '#core/model/value-at.ts';
import { knownOptionsOf } from '#core/node-types/known-options/known-options.ts';
import { pathAt } from '#core/notation/path-at.ts';
import { columnsFor } from '../../forms/columns-for.ts';
import {
  kindOf,
  nodeTypeNames,
  type Schema,
  schemaAt,
  schemaOf,
} from '../../forms/schema/form-schema.ts';
import { areColumns, sectionOf } from '../../forms/schema/form-sections.ts';

export interface NodeText {
  readonly text: string;
  readonly pipeline: Pipeline;
  /** The node the text is about, as it was last understood. */
  readonly node: PipelineNode | undefined;
}

export interface NodeSuggestion {
  readonly label: string;
  readonly kind: 'key' | 'value' | 'node' | 'column' | 'option';
  readonly detail?: string;
  readonly help?: string;
  readonly insert: string;
}

/** @param offset of the caret in the text */
export function completeNode(at: NodeText, offset: number): readonly NodeSuggestion[] {
  const { text } = at;
  const { path, part } = pathAt(text, offset);
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  // A word without a colon behind it may become a key.
  const isBare = !line.includes(':');
  if (part === 'value' && !(isBare && isObject(schemaFor(at, path)))) return valuesAt(at, path);
  const end = text.indexOf('\n', offset);
  const rest = text.slice(offset, end === -1 ? undefined : end);
  const around = rest.includes(':') ? path.slice(0, -1) : path;
  return keysAt(at, around, indentOf(line));
}

/** The schema of the text as a whole, by the type it names. */
function schemaOfText({ text, node }: NodeText): Schema {
  const named = /^type:\s*["']?([\w-]+)/m.exec(text)?.[1];
  const type = nodeTypeNames.find((one) => one === named) ?? node?.type;
  // One of the names that were just looked through.
  return type === undefined ? { properties: {} } : schemaOf(type as PipelineNode['type']);
}

/** Absent: the schema knows nothing there. */
export function schemaFor(at: NodeText, path: FieldPath): Schema | undefined {
  return schemaAt(schemaOfText(at), path);
}

function isObject(schema: Schema | undefined): boolean {
  return schema?.properties !== undefined;
}

function keysAt(at: NodeText, path: FieldPath, indent: string): readonly NodeSuggestion[] {
  const schema = schemaFor(at, path);
  if (path.at(-1) === 'options') return optionsAt(at, path);
  const taken = keysBeside(at, path);
  return Object.entries(schema?.properties ?? {})
    .filter(([key]) => !taken.has(key))
    .map(([key, of]) => ({
      label: key,
      kind: 'key',
      ...(of.title !== undefined && { detail: of.title }),
      ...(of.description !== undefined && { help: of.description }),
      insert: key + afterKey(of, indent),
    }));
}

/** What follows a key, so that only its value is left to type. */
function afterKey(schema: Schema, indent: string): string {
  const kind = kindOf(schema);
  if (kind === 'names' || kind === 'list' || kind === 'choices') return `:\n${indent}  - `;
  return kind === 'group' || kind === 'map' || kind === 'other' ? `:\n${indent}  ` : ': ';
}

function indentOf(line: string): string {
  return /^[\s-]*/.exec(line)?.[0].replaceAll('-', ' ') ?? '';
}

/** Keys that are there already, as the text was last understood. */
function keysBeside({ text, node }: NodeText, path: FieldPath): ReadonlySet<string> {
  if (path.length === 0)
    return new Set([...text.matchAll(/^([\w-]+):/gm)].map(([, key = '']) => key));
  const value = valueAt(node?.fields, path);
  return new Set(typeof value === 'object' && value !== null ? Object.keys(value) : []);
}

function optionsAt({ pipeline, node }: NodeText, path: FieldPath): readonly NodeSuggestion[] {
  const flows = node && 'flows' in node.fields ? node.fields.flows : {};
  const read = path[0] === 'flows' ? flows[path[1] ?? '']?.from : node?.id;
  const source = read === undefined ? undefined : nodeOf(pipeline, read);
  const known = source ? knownOptionsOf(source) : [];
  return known.map(({ key, description, usually }) => ({
    label: key,
    kind: 'option',
    ...(usually !== undefined && { detail: `usually ${usually}` }),
    help: description,
    insert: `${key}: `,
  }));
}

function valuesAt(at: NodeText, path: FieldPath): readonly NodeSuggestion[] {
  const { pipeline, node } = at;
  const key = path.at(-1) ?? '';
  const list = /^\d+$/.test(key) ? path.slice(0, -1) : path;
  if (path.length === 1 && key === 'type') return nodeTypeNames.map(plainValue);
  if (key === 'from' && sectionOf(path[0] ?? '') === 'sources')
    return nodesToRead(pipeline, node?.id);
  if (node && areColumns(list)) return columnsFor(pipeline, node, list).map(columnValue);
  const schema = schemaFor(at, path);
  const options = path.at(-2) === 'options' && node ? knownOptionsOf(node) : [];
  const known = options.find((option) => option.key === key)?.values;
  const values = schema?.enum ?? schema?.items?.enum ?? known;
  return (values ?? (schema?.type === 'boolean' ? ['true', 'false'] : [])).map(plainValue);
}

function nodesToRead(pipeline: Pipeline, self: NodeId | undefined): readonly NodeSuggestion[] {
  return nodesOf(pipeline)
    .filter(({ id, type }) => id !== self && type !== 'sink')
    .map((node) => ({ label: node.id, kind: 'node', detail: labelOf(node), insert: node.id }));
}

function plainValue(value: string): NodeSuggestion {
  // A bare 1 would be a number.
  return { label: value, kind: 'value', insert: /^\d+$/.test(value) ? `'${value}'` : value };
}

function columnValue(name: string): NodeSuggestion {
  return { label: name, kind: 'column', insert: name };
}
