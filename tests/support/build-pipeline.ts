/** Builds small pipelines for tests: `pipelineOf(tableNode('orders'), sinkNode('alerts'))`. */

import {
  emptyPipeline,
  type NodeId,
  type NodeOf,
  type Pipeline,
  type PipelineNode,
} from '#core/model/pipeline.ts';
import type { Flow } from '#core/node-types/flow.ts';
import type { FieldsOf, NodeType } from '#core/node-types/index.ts';

type SourceType = Exclude<NodeType, 'table' | 'sink'>;

const sourceFields: { readonly [T in SourceType]: FieldsOf<T> } = {
  'cloud-files': { path: '/landing/orders', options: { 'cloudFiles.format': 'json' } },
  'delta-table': { database: 'lake.raw', options: {} },
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
};

export const id = (text: string): NodeId => text as NodeId;

/** A pipeline of these nodes, for one environment, `dev`. Spread it to give it more. */
export function pipelineOf(...nodes: readonly PipelineNode[]): Pipeline {
  return { ...emptyPipeline, nodes: Object.fromEntries(nodes.map((node) => [node.id, node])) };
}

/** Flows named `main`, `main_2` … that read these nodes. */
export function reads(...from: readonly string[]): Readonly<Record<string, Flow>> {
  const names = from.map((_, index) => (index === 0 ? 'main' : `main_${index + 1}`));
  return Object.fromEntries(from.map((source, index) => [names[index], { from: source }]));
}

/** A complete bronze table with the id `bronze.<name>`; a layer given in `fields` is in its id. */
export function tableNode(name: string, fields: Partial<FieldsOf<'table'>> = {}): NodeOf<'table'> {
  const layer = fields.layer ?? 'bronze';
  return {
    id: id(`${layer}.${name}`),
    type: 'table',
    name,
    fields: {
      layer,
      kind: 'streaming-table',
      database: `lake.${layer}`,
      group: 'sales',
      flowId: `${layer}_${name}`,
      sourceSystem: 'shop',
      flows: reads('source.orders'),
      ...fields,
    },
  };
}

/** A complete sink with the id `sink.<name>`. */
export function sinkNode(name: string, fields: Partial<FieldsOf<'sink'>> = {}): NodeOf<'sink'> {
  return {
    id: id(`sink.${name}`),
    type: 'sink',
    name,
    fields: {
      format: 'delta',
      layer: 'silver',
      options: { tableName: `lake.out.${name}` },
      group: 'sales',
      flowId: `silver_${name}`,
      sourceSystem: 'shop',
      flows: reads('silver.orders'),
      ...fields,
    },
  };
}

/** A complete source with the id `source.<name>`. */
export function sourceNode<T extends SourceType>(
  type: T,
  name: string,
  fields: Partial<FieldsOf<T>> = {},
): PipelineNode {
  const node = {
    id: id(`source.${name}`),
    type,
    name,
    fields: { ...sourceFields[type], ...fields },
  };
  // `fields` are those of `type`; TypeScript does not join the two through the type parameter.
  return node as unknown as PipelineNode;
}
