/** Datasets and flows of a node, filled in as far as they are the same in every plan. */
import { at } from '#core/exporters/book.ts';
import type { NodeOf } from '#core/model/pipeline.ts';
import type { Dataset, Flow, Query, Step, Storage } from './plan.ts';
import type { Quality } from './plan-quality.ts';
import type { ModuleScope } from './plan-scope.ts';
import type { TableShape } from './shapes.ts';

export type TableScope = ModuleScope & { readonly node: NodeOf<'table'> };

/** @param target the name of what the flow writes into, as declared */
export function flowOf(
  scope: ModuleScope,
  { query, target }: { readonly query: Query; readonly target: string },
): Flow {
  const flow = scope.node.fields.flows[query.flow];
  return {
    kind: 'flow',
    name: scope.names.takeFlow(flowName(scope, query.flow)),
    target,
    once: flow?.once === true && scope.runtime.onceFlows,
    comment: flow?.comment,
    query,
  };
}

/**
 * What a flow keeps its place in the stream by. It is made of the data flow id, which is unique in a
 * project, so that neither another table nor a new name of this one lets it begin again.
 */
export function flowName({ node, say }: ModuleScope, flow: string): string {
  const { flowId, flows } = node.fields;
  say(at(node.id, ['flowId']));
  return Object.keys(flows)[0] === flow ? flowId : `${flowId}_${flow}`;
}

/** A flow that runs once takes all there is; every other one reads as its table does. */
export function modeOfFlow(
  { runtime }: ModuleScope,
  flow: { readonly once?: boolean | undefined } | undefined,
  mode: 'stream' | 'batch',
): 'stream' | 'batch' {
  return flow?.once === true && runtime.onceFlows ? 'batch' : mode;
}

/**
 * The dataset of the table itself, with its rules and without queries: whoever plans the table adds
 * those.
 */
export function ownDataset(scope: TableScope, shape: TableShape, quality: Quality): Dataset {
  const { fields } = scope.node;
  return {
    kind: shape.kind,
    name: scope.names.tableOf(scope.node),
    comment: fields.comment,
    role: 'own',
    storage: storageOf(fields),
    expectations: quality.declared,
    queries: [],
    steps: [],
  };
}

/** What is not set is empty, not absent. Tables and quarantines are laid out alike. */
export function storageOf(
  fields: Pick<
    NodeOf<'table'>['fields'],
    'properties' | 'partitionColumns' | 'clusterColumns' | 'clusterAuto'
  >,
): Storage {
  const clusterColumns = fields.clusterColumns ?? [];
  const isClustered = clusterColumns.length > 0 || fields.clusterAuto === true;
  return {
    properties: fields.properties ?? {},
    // A table is either clustered or partitioned.
    partitionColumns: isClustered ? [] : (fields.partitionColumns ?? []),
    clusterColumns,
    clusterAuto: fields.clusterAuto === true,
  };
}

export const noStorage: Storage = {
  properties: {},
  partitionColumns: [],
  clusterColumns: [],
  clusterAuto: false,
};

/** The dataset a query reads without changing anything. */
export function plainSource({ inputs }: Query, steps: readonly Step[]): string | undefined {
  const [{ read, steps: preparing }] = inputs;
  const isPlain = steps.length === 0 && preparing.length === 0 && inputs.length === 1;
  const isDataset = read.kind === 'table' && Object.keys(read.options).length === 0;
  return isPlain && isDataset ? read.name : undefined;
}
