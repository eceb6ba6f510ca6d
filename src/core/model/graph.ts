/** Read-only questions about a pipeline: its nodes, its links, its cycles. */
import type { Flow } from '#core/node-types/flow.ts';
import type { Layer, NodeId, NodeOf, Pipeline, PipelineNode } from './pipeline.ts';

/** Data flows from one node to another. */
export interface Edge {
  readonly from: NodeId;
  readonly to: NodeId;
  /** Name of the flow of `to` that reads `from`. */
  readonly flow: string;
}

export type Band = 'sources' | Layer | 'sinks';
export const bands: readonly Band[] = ['sources', 'bronze', 'silver', 'gold', 'sinks'];

/** All nodes, in the order of their ids, so that every answer built on it is deterministic. */
export function nodesOf(pipeline: Pipeline): readonly PipelineNode[] {
  return Object.keys(pipeline.nodes)
    .sort()
    .flatMap((id) => pipeline.nodes[id as NodeId] ?? []);
}

export function tablesOf(pipeline: Pipeline): readonly NodeOf<'table'>[] {
  return nodesOf(pipeline).filter((node) => node.type === 'table');
}

/** The column of the canvas a node stands in. */
export function bandOf(node: PipelineNode): Band {
  if (node.type === 'table') return node.fields.layer;
  return node.type === 'sink' ? 'sinks' : 'sources';
}

/** What a node reads, by flow name. Sources read nothing. */
export function flowsOf(node: PipelineNode): Readonly<Record<string, Flow>> {
  return node.type === 'table' || node.type === 'sink' ? node.fields.flows : {};
}

/** Every link, including those to nodes that are missing from the pipeline. */
export function edgesOf(pipeline: Pipeline): readonly Edge[] {
  return nodesOf(pipeline).flatMap((node) =>
    Object.entries(flowsOf(node)).map(([flow, { from }]) => ({
      from: from as NodeId,
      to: node.id,
      flow,
    })),
  );
}

/** A name that no node of the pipeline has as its id: `wanted`, else `wanted_2`, `wanted_3` … */
export function freeId(taken: Readonly<Record<string, unknown>>, wanted: string): NodeId {
  let id = wanted;
  for (let n = 2; Object.hasOwn(taken, id); n += 1) id = `${wanted}_${n}`;
  return id as NodeId;
}
