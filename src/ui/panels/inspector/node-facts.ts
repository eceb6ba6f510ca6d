/** What the model says about a node, as titled facts in the order they are read. */
import type { DataType, StructType } from '#core/model/data-type.ts';
import { bandOf } from '#core/model/graph.ts';
import type { NodeOf, Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import { resolve, tokensIn } from '#core/model/variables.ts';

export interface Fact {
  readonly title: string;
  /** One line each; absent values are no facts. */
  readonly lines: readonly string[];
  /** Whether the lines are names or expressions, to be set in the code font. */
  readonly isCode?: true;
}

export interface FactGroup {
  readonly title: string;
  readonly facts: readonly Fact[];
}

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

export function factsOf(node: PipelineNode, pipeline: Pipeline): readonly FactGroup[] {
  const groups = [
    { title: 'Identity', facts: identityFacts(node, pipeline) },
    ...(node.type === 'table' ? tableGroups(node.fields) : []),
    ...(node.type === 'sink' ? [group('Options', sinkFacts(node), node.fields.options)] : []),
    ...(bandOf(node) === 'sources' ? [group('Reading', sourceFacts(node), optionsOf(node))] : []),
  ];
  return groups.filter(({ facts }) => facts.length > 0);
}

function identityFacts(node: PipelineNode, pipeline: Pipeline): readonly Fact[] {
  const { fields } = node;
  const database = 'database' in fields ? fields.database : undefined;
  const isWritten = node.type === 'table';
  return [
    ...texts('Name', tokensIn(node.name).length > 0 ? node.name : undefined, 'code'),
    ...(database === undefined
      ? texts('Database', isWritten ? 'That of the pipeline that writes it' : undefined)
      : [inEnvironments('Database', database, pipeline)]),
    ...('group' in fields ? texts('Data flow group', fields.group, 'code') : []),
    ...('flowId' in fields ? texts('Data flow id', fields.flowId, 'code') : []),
    ...('sourceSystem' in fields ? texts('Source system', fields.sourceSystem) : []),
    ...('comment' in fields ? texts('Comment', fields.comment) : []),
    ...('path' in fields ? [inEnvironments('Path', fields.path, pipeline)] : []),
  ];
}

/** One line for each environment, unless all read the same. */
function inEnvironments(title: string, text: string, pipeline: Pipeline): Fact {
  const { environments, variables } = pipeline;
  const values = environments.map((environment) => resolve(text, variables, environment));
  const differ = new Set(values).size > 1;
  const [only = text] = values;
  const lines = differ ? environments.map((name, at) => `${name}: ${values[at]}`) : [only];
  return { title, lines, isCode: true };
}

function tableGroups(fields: NodeOf<'table'>['fields']): readonly FactGroup[] {
  const { changeCapture, snapshotCapture, quarantine } = fields;
  const capture = changeCapture ?? snapshotCapture;
  return [
    {
      title: changeCapture ? 'AUTO CDC' : 'Snapshot CDC',
      facts: capture
        ? [
            ...texts('SCD type', capture.scdType),
            ...list('Keys', capture.keys),
            ...texts('Sequence by', changeCapture?.sequenceBy, 'code'),
            ...texts('Deletes when', changeCapture?.applyAsDeletes, 'code'),
            ...texts('Truncates when', changeCapture?.applyAsTruncates, 'code'),
            ...texts('Keeps changes where', changeCapture?.where, 'code'),
            ...list('Columns', changeCapture?.columns),
            ...list('Columns left out', changeCapture?.exceptColumns),
            ...list('Tracks history of', capture.trackHistoryColumns),
            ...list('Tracks history of all but', capture.trackHistoryExceptColumns),
          ]
        : [],
    },
    {
      title: 'Quarantine',
      facts: quarantine
        ? [
            ...texts(
              'Bad rows',
              quarantine.mode === 'flag' ? 'Marked in the table' : 'Copied to a table of their own',
            ),
            ...texts('Table', joined(quarantine.database, quarantine.table), 'code'),
            ...list(
              'Rules',
              quarantine.rules?.map(({ name, condition }) => `${name}: ${condition}`),
            ),
          ]
        : [],
    },
    group(
      'Storage',
      [
        ...list('Partitioned by', fields.partitionColumns),
        ...list(
          'Clustered by',
          fields.clusterAuto ? ['chosen automatically'] : fields.clusterColumns,
        ),
        ...texts('Row filter', fields.rowFilter, 'code'),
      ],
      fields.properties,
    ),
  ];
}

function sourceFacts(node: PipelineNode): readonly Fact[] {
  switch (node.type) {
    case 'event-hubs':
      return [
        ...texts('Namespace', node.fields.namespace, 'code'),
        ...texts('Event hub', node.fields.hub, 'code'),
        ...texts('Access key', node.fields.accessKeyName, 'code'),
      ];
    case 'snapshot-files':
      return [
        ...texts('Format', node.fields.format),
        ...texts('Version in the path', node.fields.versionType),
        ...texts('Date pattern', node.fields.datetimeFormat, 'code'),
      ];
    case 'batch-files':
      return texts('Format', node.fields.format);
    case 'sql':
      return texts('Query', node.fields.query, 'code');
    case 'python':
      return texts('Function', joined(node.fields.module, node.fields.function), 'code');
    default:
      return [];
  }
}

function sinkFacts({ fields }: NodeOf<'sink'>): readonly Fact[] {
  return texts('Function', joined(fields.module, fields.function), 'code');
}

function optionsOf({ fields }: PipelineNode): Readonly<Record<string, string>> | undefined {
  return 'options' in fields ? fields.options : undefined;
}

function group(
  title: string,
  facts: readonly Fact[],
  options: Readonly<Record<string, string>> = {},
): FactGroup {
  const lines = Object.entries(options).map(([key, value]) => `${key} = ${value}`);
  return { title, facts: [...facts, ...list('Settings', lines)] };
}

function texts(title: string, text: string | undefined, look?: 'code'): readonly Fact[] {
  if (text === undefined || text === '') return [];
  return [{ title, lines: [text], ...(look && { isCode: true }) }];
}

function list(title: string, lines: readonly string[] | undefined): readonly Fact[] {
  return lines && lines.length > 0 ? [{ title, lines, isCode: true }] : [];
}

function joined(...parts: readonly (string | undefined)[]): string | undefined {
  const known = parts.filter((part) => part !== undefined);
  return known.length > 0 ? known.join('.') : undefined;
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
