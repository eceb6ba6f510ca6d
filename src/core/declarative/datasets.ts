/** Datasets and flows of a node, filled in as far as they are the same in every plan. */
import type { NodeOf } from '#core/model/pipeline.ts';
import type { Dataset, Flow, Query, Storage } from './plan.ts';
import type { Quality } from './plan-quality.ts';
import type { ModuleScope } from './plan-scope.ts';
import type { TableShape } from './shapes.ts';

export type TableScope = ModuleScope & { readonly node: NodeOf<'table'> };

export function flowOf(
  scope: ModuleScope,
  { query, target }: { readonly query: Query; readonly target: string },
): Flow {
  const flow = scope.node.fields.flows[query.flow];
  return {
    kind: 'flow',
    name: scope.names.takeFlow(`${scope.node.name}_${query.flow}`),
    target,
    once: flow?.once === true && scope.runtime.onceFlows,
    comment: flow?.comment,
    query,
  };
}

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
