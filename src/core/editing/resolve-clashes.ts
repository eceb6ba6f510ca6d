/** Settles which version of a table stays where a project and an upload both changed it. */
import { nodeOf } from '#core/model/graph.ts';
import type { NodeId, Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import { adoptNodes } from './adopt-nodes.ts';

/** A node that the user changed and that files bring in another version. */
export interface Clash {
  readonly mine: PipelineNode;
  readonly theirs: PipelineNode;
}

export const clashChoices = ['mine', 'theirs', 'both'] as const;
export type ClashChoice = (typeof clashChoices)[number];

/**
 * @param pipeline holds the user's version of each node
 * @param choices by node; a node without one stays as the user has it
 */
export function resolveClashes(
  pipeline: Pipeline,
  clashes: readonly Clash[],
  choices: Readonly<Record<NodeId, ClashChoice>>,
): Pipeline {
  const theirsOf = (wanted: ClashChoice): readonly PipelineNode[] =>
    clashes.flatMap(({ theirs }) => (choices[theirs.id] === wanted ? theirs : []));
  const replaced = theirsOf('theirs').filter(({ id }) => nodeOf(pipeline, id) !== undefined);
  const settled = { ...pipeline, nodes: { ...pipeline.nodes, ...byId(replaced) } };
  const { nodes: beside } = adoptNodes(settled, theirsOf('both'));
  return { ...settled, nodes: { ...settled.nodes, ...byId(beside) } };
}

function byId(nodes: readonly PipelineNode[]): Pipeline['nodes'] {
  return Object.fromEntries(nodes.map((node) => [node.id, node]));
}
