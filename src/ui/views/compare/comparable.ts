/** The nodes that have a config to compare, in the order they are walked. */
import { bandOf, bands, nodesOf } from '#core/model/graph.ts';
import type { NodeId, Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import { remember } from '#core/model/remember.ts';
import { compareNames } from '#core/text/compare-names.ts';

/** Tables and sinks, from bronze to the sinks, by name within a layer. */
export const comparableNodes = remember((pipeline: Pipeline): readonly PipelineNode[] => {
  const nodes = nodesOf(pipeline).filter(({ type }) => type === 'table' || type === 'sink');
  nodes.sort((a, b) => compareNames(a.name, b.name) || compareNames(a.id, b.id));
  return bands.flatMap((band) => nodes.filter((node) => bandOf(node) === band));
});

export interface Neighbours {
  readonly previous: NodeId | undefined;
  readonly next: NodeId | undefined;
  /** From 1; 0: the node is not among them. */
  readonly position: number;
  readonly count: number;
}

/** Absent at either end. */
export function neighboursOf(pipeline: Pipeline, id: NodeId): Neighbours {
  const nodes = comparableNodes(pipeline);
  const at = nodes.findIndex((node) => node.id === id);
  return {
    previous: nodes[at - 1]?.id,
    next: nodes[at + 1]?.id,
    position: at + 1,
    count: nodes.length,
  };
}
