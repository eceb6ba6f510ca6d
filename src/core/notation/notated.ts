/** A node as the plain value its text says: one level of keys, without what goes without saying. */
import type { PipelineNode } from '#core/model/pipeline.ts';
import { plainName } from '#core/model/plain-name.ts';
import { type NodeType, nodeTypes } from '#core/node-types/index.ts';
import { shortened } from './column-defaults.ts';
import { inSchemaOrder } from './in-schema-order.ts';

export type Members = Readonly<Record<string, unknown>>;

/** The keys before the fields. No field of a node may be called like one of them. */
export const headKeys = ['id', 'type', 'name'] as const;

/** Keys are in the order of the schema; id, type and name come first. */
export function notated({ id, type, name, fields }: PipelineNode): Members {
  // Put in order, an object is still an object.
  const ordered = inSchemaOrder(nodeTypes[type].fields, fields) as object;
  const said = Object.entries(ordered)
    .filter(([key, value]) => !isDefault(key, value))
    .map(([key, value]) => [key, key === 'schema' ? shortened(value) : value]);
  return { id, type, name, ...Object.fromEntries(said) };
}

/** The id of a node whose text names none, as importers would call it. */
export function idFor(type: NodeType, name: string, fields: Members): string {
  if (type === 'table') return `${fields.layer ?? 'bronze'}.${plainName(name)}`;
  return `${type === 'sink' ? 'sink' : 'source'}.${plainName(name)}`;
}

/** What a field is when the text leaves it out; absent: the field may be absent, or has to be said. */
export function defaultOf(type: NodeType, key: string, name: string, said: Members): unknown {
  if (isEmptyByDefault(key)) return {};
  if (key === 'group') return 'main';
  if (key === 'kind' && type === 'table') {
    return said.layer === 'gold' ? 'materialized-view' : 'streaming-table';
  }
  return key === 'flowId' ? `${said.layer ?? 'bronze'}_${plainName(name)}` : undefined;
}

function isDefault(key: string, value: unknown): boolean {
  const isEmpty = typeof value === 'object' && value !== null && Object.keys(value).length === 0;
  return isEmpty && isEmptyByDefault(key);
}

function isEmptyByDefault(key: string): boolean {
  return key === 'options' || key === 'flows';
}
