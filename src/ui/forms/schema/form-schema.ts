/** The JSON Schemas that forms, completion and hover are made from, and how to walk them. */
import type { FieldPath } from '#core/model/field-ref.ts';
import type { PipelineNode } from '#core/model/pipeline.ts';
import batchFiles from '../../../../schemas/nodes/batch-files.schema.json';
import cloudFiles from '../../../../schemas/nodes/cloud-files.schema.json';
import deltaTable from '../../../../schemas/nodes/delta-table.schema.json';
import eventHubs from '../../../../schemas/nodes/event-hubs.schema.json';
import jdbc from '../../../../schemas/nodes/jdbc.schema.json';
import kafka from '../../../../schemas/nodes/kafka.schema.json';
import python from '../../../../schemas/nodes/python.schema.json';
import sink from '../../../../schemas/nodes/sink.schema.json';
import snapshotFiles from '../../../../schemas/nodes/snapshot-files.schema.json';
import sql from '../../../../schemas/nodes/sql.schema.json';
import table from '../../../../schemas/nodes/table.schema.json';

export interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly required?: readonly string[];
  readonly $ref?: string;
  /** Objects of several kinds, told apart by a key of theirs. */
  readonly oneOf?: readonly Schema[];
}

// The files are written from the model, which knows more forms than this interface needs.
const schemas = {
  'batch-files': batchFiles,
  'cloud-files': cloudFiles,
  'delta-table': deltaTable,
  'event-hubs': eventHubs,
  jdbc,
  kafka,
  python,
  sink,
  'snapshot-files': snapshotFiles,
  sql,
  table,
} as unknown as Readonly<Record<PipelineNode['type'], Schema>>;

/** Of a node as it is written: its head and its fields on one level. */
export function schemaOf(type: PipelineNode['type']): Schema {
  return schemas[type];
}

export const nodeTypeNames: readonly string[] = Object.keys(schemas);

/** What stands at a path; absent: the model has no such field. Names and list places match any. */
export function schemaAt(root: Schema, path: FieldPath): Schema | undefined {
  return path.reduce<Schema | undefined>(step, root);
}

function step(schema: Schema | undefined, key: string): Schema | undefined {
  if (schema?.items) return schema.items;
  const { properties = {}, additionalProperties } = schema ?? {};
  if (Object.hasOwn(properties, key)) return properties[key];
  return typeof additionalProperties === 'object' ? additionalProperties : undefined;
}

type FieldKind =
  | 'text'
  | 'number'
  | 'flag'
  | 'choice'
  | 'names'
  | 'choices'
  | 'map'
  | 'group'
  | 'list'
  | 'columns'
  | 'other';

/** How a value of a schema is edited. */
export function kindOf(schema: Schema): FieldKind {
  // The only definition that single fields share is that of declared columns.
  if (schema.$ref) return 'columns';
  if (schema.enum) return 'choice';
  if (schema.type === 'array') return listKindOf(schema.items ?? {});
  if (schema.properties) return 'group';
  const { additionalProperties: part } = schema;
  if (typeof part === 'object') return part.type === 'string' ? 'map' : 'other';
  return plainKinds[schema.type ?? ''] ?? 'other';
}

const plainKinds: Readonly<Record<string, FieldKind>> = {
  string: 'text',
  number: 'number',
  integer: 'number',
  boolean: 'flag',
};

function listKindOf(items: Schema): FieldKind {
  if (items.enum) return 'choices';
  if (items.$ref) return 'other';
  return items.type === 'string' ? 'names' : 'list';
}

/** What a field holds right after it was added: as little as its schema allows. */
export function startValueOf(schema: Schema): unknown {
  switch (kindOf(schema)) {
    case 'flag':
      return true;
    case 'choice':
      return schema.enum?.[0];
    case 'names':
    case 'list':
      return [];
    case 'choices':
      return schema.items?.enum;
    case 'map':
    case 'other':
      return {};
    case 'group':
      return Object.fromEntries(
        (schema.required ?? []).map((key) => [key, startValueOf(schema.properties?.[key] ?? {})]),
      );
    default:
      return '';
  }
}
