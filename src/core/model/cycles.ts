/** Finds nodes that feed themselves, directly or through others. */
import { type Edge, edgesFrom } from './graph.ts';
import type { NodeId, Pipeline } from './pipeline.ts';
import { readOrderOf } from './read-order.ts';

/**
 * One cycle for each group of nodes that feed each other: the shortest through the group's first
 * node, in the direction data flows. Its last link leads back to its first node.
 */
export function cyclesOf(pipeline: Pipeline): readonly (readonly Edge[])[] {
  return readOrderOf(pipeline).loops.flatMap((loop) => {
    const ids = loop.map(({ id }) => id);
    const [first] = ids;
    const cycle = first && shortestCycle(first, new Set(ids), edgesFrom(pipeline));
    return cycle ? [cycle] : [];
  });
}

function shortestCycle(
  start: NodeId,
  group: ReadonlySet<NodeId>,
  leaving: ReadonlyMap<NodeId, readonly Edge[]>,
): readonly Edge[] | undefined {
  const cameBy = new Map<NodeId, Edge>();
  const queue = [start];
  for (const node of queue) {
    for (const edge of leaving.get(node) ?? []) {
      if (edge.to === start) return [...wayTo(node, cameBy), edge];
      if (!group.has(edge.to) || cameBy.has(edge.to)) continue;
      cameBy.set(edge.to, edge);
      queue.push(edge.to);
    }
  }
  return undefined;
}

function wayTo(node: NodeId, cameBy: ReadonlyMap<NodeId, Edge>): readonly Edge[] {
  const way: Edge[] = [];
  for (let edge = cameBy.get(node); edge; edge = cameBy.get(edge.from)) way.push(edge);
  return way.reverse();
}
