/** Makes a node as it comes out of the palette: named, grouped, and with what fits its surroundings. */
import type { NodeType } from '#core/node-types/index.ts';
import { freeNameOf } from './free-name.ts';
import { nodeOf, nodesOf, sinksOf, tablesOf } from './graph.ts';
import type { Layer, NodeId, NodeOf, Pipeline, PipelineNode } from './pipeline.ts';
import { plainName } from './plain-name.ts';

type TableFields = NodeOf<'table'>['fields'];

export interface Surroundings {
  /** Absent: that of `near`, else bronze. */
  readonly layer?: Layer;
  /** Of a table. Absent: a materialized view in gold, else a streaming table. */
  readonly kind?: TableFields['kind'];
  /** The node beside which it is put, which it takes name, group and source system from. */
  readonly near?: NodeId;
}

type SourceFields = { readonly [T in Exclude<NodeType, 'table' | 'sink'>]: NodeOf<T>['fields'] };

const sourceFields: SourceFields = {
  'cloud-files': { path: '', options: { 'cloudFiles.format': 'json' } },
  'delta-table': { options: {} },
  kafka: { options: {} },
  'event-hubs': { port: '9093', hub: '', options: {} },
  'snapshot-files': {
    path: '',
    format: 'csv',
    versionType: 'integer',
    options: { header: 'true' },
  },
  'batch-files': { path: '', format: 'csv', options: { header: 'true' } },
  jdbc: { options: {} },
  sql: { query: '' },
  python: { module: '', function: '', options: {} },
};

const plainNames: Readonly<Record<NodeType, string>> = {
  'cloud-files': 'new_files',
  'delta-table': 'new_delta_table',
  kafka: 'new_topic',
  'event-hubs': 'new_event_hub',
  'snapshot-files': 'new_snapshots',
  'batch-files': 'new_batch_files',
  jdbc: 'new_database',
  sql: 'new_query',
  python: 'new_function',
  table: 'new_table',
  sink: 'new_sink',
};

/** The pipeline stays as it is: a command adds the node. */
export function newNode(
  pipeline: Pipeline,
  type: NodeType,
  around: Surroundings = {},
): PipelineNode {
  const near = around.near === undefined ? undefined : nodeOf(pipeline, around.near);
  const layer = around.layer ?? layerOf(near) ?? 'bronze';
  const prefix = type === 'table' ? layer : type === 'sink' ? 'sink' : 'source';
  // What reads a table is often called as it is; a sink or a source is something of its own.
  const wanted = type === 'table' ? plainName(near?.name ?? '') : '';
  const { id, name } = freeName(pipeline, prefix, wanted || plainNames[type]);
  if (type === 'table') {
    const fields = tableFields(pipeline, { id, name, layer, kind: around.kind, near });
    return { id, type, name, fields };
  }
  if (type === 'sink') {
    const fields = { ...written(pipeline, { id, name, layer, near }), format: 'delta' as const };
    return { id, type, name, fields: { ...fields, options: {} } };
  }
  // The type picks the fields made for it; TypeScript does not follow that through the record.
  return { id, type, name, fields: sourceFields[type] } as PipelineNode;
}

function layerOf(node: PipelineNode | undefined): Layer | undefined {
  return node?.type === 'table' || node?.type === 'sink' ? node.fields.layer : undefined;
}

interface Place {
  readonly id: NodeId;
  readonly name: string;
  readonly layer: Layer;
  readonly near: PipelineNode | undefined;
}

function tableFields(
  pipeline: Pipeline,
  place: Place & { readonly kind: TableFields['kind'] | undefined },
): TableFields {
  const { layer, kind = layer === 'gold' ? 'materialized-view' : 'streaming-table' } = place;
  const ofLayer = tablesOf(pipeline).filter(({ fields }) => fields.layer === layer);
  const database = mostCommon(ofLayer.map(({ fields }) => fields.database));
  const hasPlace = kind !== 'temporary-view' && database !== undefined;
  return { ...written(pipeline, place), kind, ...(hasPlace && { database }) };
}

/** What tables and sinks have in common. */
function written(
  pipeline: Pipeline,
  { name, layer, near }: Place,
): Pick<TableFields, 'layer' | 'group' | 'flowId' | 'sourceSystem' | 'flows'> {
  const others = [...tablesOf(pipeline), ...sinksOf(pipeline)].map(({ fields }) => fields);
  const own = near?.type === 'table' || near?.type === 'sink' ? near.fields : undefined;
  const group = own?.group ?? mostCommon(others.map((fields) => fields.group)) ?? 'main';
  const systems = new Set(others.flatMap(({ sourceSystem }) => sourceSystem ?? []));
  const [only] = systems.size === 1 ? systems : [];
  // Gold brings several source systems together.
  const system = layer === 'gold' ? undefined : (own?.sourceSystem ?? only);
  const taken = new Set(others.map(({ flowId }) => flowId.toLowerCase()));
  const flowId = freeNameOf(`${layer}_${name}`, (one) => taken.has(one.toLowerCase()));
  return { layer, group, flowId, ...(system !== undefined && { sourceSystem: system }), flows: {} };
}

/** A name no node of the same kind has, with an id no node has. */
function freeName(
  pipeline: Pipeline,
  prefix: string,
  wanted: string,
): { readonly id: NodeId; readonly name: string } {
  const idOf = (name: string): NodeId => `${prefix}.${name}` as NodeId;
  const taken = new Set(
    nodesOf(pipeline)
      .filter((node) => prefixOf(node) === prefix)
      .map((node) => plainName(node.name).toLowerCase()),
  );
  const name = freeNameOf(
    wanted,
    (one) => taken.has(one.toLowerCase()) || Object.hasOwn(pipeline.nodes, idOf(one)),
  );
  return { id: idOf(name), name };
}

function prefixOf(node: PipelineNode): string {
  if (node.type === 'table') return node.fields.layer;
  return node.type === 'sink' ? 'sink' : 'source';
}

/** Of equally common ones the first. */
function mostCommon(texts: readonly (string | undefined)[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) if (text) counts.set(text, (counts.get(text) ?? 0) + 1);
  let best: string | undefined;
  for (const [text, count] of counts) if (count > (counts.get(best ?? '') ?? 0)) best = text;
  return best;
}
