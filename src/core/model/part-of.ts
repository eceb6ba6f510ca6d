/** A part of a pipeline: the nodes asked for, and only the links between them. */
import type { Flow } from '#core/node-types/flow.ts';
import { nodesOf } from './graph.ts';
import type { NodeId, Pipeline, PipelineNode } from './pipeline.ts';

/**
 * @param ids nodes to keep; those the pipeline does not have are passed over
 * @returns the pipeline with these nodes alone; its variables, secrets and environments stay
 */
export function partOf(pipeline: Pipeline, ids: ReadonlySet<NodeId>): Pipeline {
  const nodes = nodesOf(pipeline)
    .filter(({ id }) => ids.has(id))
    .map((node) => [node.id, withFlowsFrom(node, ids)] as const);
  return { ...pipeline, nodes: Object.fromEntries(nodes) };
}

function withFlowsFrom(node: PipelineNode, ids: ReadonlySet<string>): PipelineNode {
  if (node.type === 'table')
    return { ...node, fields: { ...node.fields, flows: within(node.fields.flows, ids) } };
  if (node.type === 'sink')
    return { ...node, fields: { ...node.fields, flows: within(node.fields.flows, ids) } };
  return node;
}

function within(flows: Readonly<Record<string, Flow>>, ids: ReadonlySet<string>) {
  return Object.fromEntries(Object.entries(flows).filter(([, { from }]) => ids.has(from)));
}
