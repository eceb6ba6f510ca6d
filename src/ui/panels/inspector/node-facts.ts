/** What a node is, in words, and the columns it declares. */
import type { DataType, StructType } from '#core/model/data-type.ts';
import type { NodeOf, PipelineNode } from '#core/model/pipeline.ts';

const kindTitles: Readonly<Record<NodeOf<'table'>['fields']['kind'], string>> = {
  'streaming-table': 'Streaming table',
  'materialized-view': 'Materialized view',
  'temporary-view': 'Temporary view',
};

/** Words for what a node is, such as "Streaming table". */
export function kindOf(node: PipelineNode): string {
  switch (node.type) {
    case 'table':
      return kindTitles[node.fields.kind];
    case 'sink':
      return `Sink (${node.fields.format})`;
    case 'cloud-files':
      return 'Cloud files';
    case 'delta-table':
      return 'Delta table';
    case 'kafka':
      return 'Kafka topic';
    case 'event-hubs':
      return 'Event hub';
    case 'snapshot-files':
      return 'Snapshot files';
    case 'batch-files':
      return 'Batch files';
    case 'jdbc':
      return 'JDBC table';
    case 'sql':
      return 'SQL query';
    case 'python':
      return 'Python function';
    default:
      return node satisfies never;
  }
}

export interface KnownColumn {
  readonly name: string;
  /** As DDL writes it; absent: only the name is known. */
  readonly type?: string;
}

/** Columns a source declares. */
export function declaredColumns(schema: StructType): readonly KnownColumn[] {
  return schema.fields.map(({ name, type }) => ({ name, type: typeWords(type) }));
}

function typeWords(type: DataType): string {
  if (typeof type === 'string') return type;
  switch (type.type) {
    case 'array':
      return `array<${typeWords(type.elementType)}>`;
    case 'map':
      return `map<${typeWords(type.keyType)}, ${typeWords(type.valueType)}>`;
    default:
      return `struct<${type.fields.map((field) => `${field.name}: ${typeWords(field.type)}`).join(', ')}>`;
  }
}
