/** Small pipelines for tests: nodes with everything a test does not care about filled in. */
import type { NodeId, NodeOf, Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import { emptyPipeline } from '#core/model/pipeline.ts';
import { plainName } from '#core/model/plain-name.ts';
import type { Flow } from '#core/node-types/flow.ts';
import type { NodeType } from '#core/node-types/index.ts';

type SourceType = Exclude<NodeType, 'table' | 'sink'>;
type TableFields = NodeOf<'table'>['fields'];
type SinkFields = NodeOf<'sink'>['fields'];

/** A node of any type; its id is `source.<name>`. */
export function sourceNode<T extends SourceType>(
  type: T,
  name: string,
  fields: NodeOf<T>['fields'],
): NodeOf<T> {
  return { id: `source.${plainName(name)}` as NodeId, type, name, fields };
}

/** JSON files in a folder of the table's name. */
export function filesNode(
  name: string,
  fields: Partial<NodeOf<'cloud-files'>['fields']> = {},
): NodeOf<'cloud-files'> {
  return sourceNode('cloud-files', name, {
    path: `/landing/${name}`,
    options: { 'cloudFiles.format': 'json' },
    ...fields,
  });
}

/**
 * A streaming table with one flow, named after it, that reads `from`.
 * @param id `<layer>.<name>`, such as `bronze.orders`
 */
export function tableNode(
  id: string,
  from: string,
  fields: Partial<TableFields> = {},
): NodeOf<'table'> {
  const [layer = 'bronze', name = id] = id.split(/\.(.*)/s);
  return {
    id: `${layer}.${plainName(name)}` as NodeId,
    type: 'table',
    name,
    fields: {
      layer: layer as TableFields['layer'],
      kind: 'streaming-table',
      database: `main.${layer}`,
      group: 'A1',
      flowId: `${layer}_${plainName(name)}`,
      sourceSystem: 'erp',
      flows: { [plainName(name)]: { from } },
      ...fields,
    },
  };
}

/** A sink of the bronze layer with one flow, named after it, that reads `from`. */
export function sinkNode(
  name: string,
  from: string,
  fields: Partial<SinkFields> = {},
): NodeOf<'sink'> {
  return {
    id: `sink.${plainName(name)}` as NodeId,
    type: 'sink',
    name,
    fields: {
      format: 'delta',
      layer: 'bronze',
      options: { path: `/out/${name}` },
      group: 'A1',
      flowId: `bronze_${plainName(name)}`,
      sourceSystem: 'erp',
      flows: { [plainName(name)]: { from } },
      ...fields,
    },
  };
}

export function pipelineOf(
  nodes: readonly PipelineNode[],
  settings: Partial<Omit<Pipeline, 'nodes'>> = {},
): Pipeline {
  return {
    ...emptyPipeline,
    name: 'shop',
    ...settings,
    nodes: Object.fromEntries(nodes.map((node) => [node.id, node])),
  };
}

const completeFields: { readonly [T in SourceType]: NodeOf<T>['fields'] } = {
  'cloud-files': { path: '/landing/orders', options: { 'cloudFiles.format': 'json' } },
  'delta-table': { database: 'main.raw', options: {} },
  kafka: { options: { subscribe: 'orders', 'kafka.bootstrap.servers': 'broker:9092' } },
  'event-hubs': {
    namespace: 'shop',
    port: '9093',
    hub: 'orders',
    accessKeyName: 'reader',
    accessKeySecret: 'hub_key',
    options: {},
  },
  'snapshot-files': {
    path: '/landing/orders_{version}.csv',
    format: 'csv',
    versionType: 'integer',
    options: { header: 'true' },
  },
  'batch-files': { path: '/landing/orders', format: 'csv', options: { header: 'true' } },
  jdbc: { options: { url: 'jdbc:postgresql://erp:5432/erp', dbtable: 'public.orders' } },
  sql: { query: 'SELECT * FROM main.raw.orders' },
  python: { module: 'sources.orders', function: 'read_orders', options: {} },
};

/** A source that lacks nothing, but for what `changes` says. */
export function completeSource<T extends SourceType>(
  type: T,
  name: string,
  changes: Partial<NodeOf<T>['fields']> = {},
): PipelineNode {
  const fields = { ...completeFields[type], ...changes };
  // `fields` are those of `type`; TypeScript does not join the two through the type parameter.
  return { id: `source.${plainName(name)}`, type, name, fields } as unknown as PipelineNode;
}

/** Flows named `main`, `main_2` … that read these nodes. */
export function reads(...from: readonly string[]): Readonly<Record<string, Flow>> {
  return Object.fromEntries(
    from.map((source, index) => [index === 0 ? 'main' : `main_${index + 1}`, { from: source }]),
  );
}
