/** Finds nodes that feed themselves, directly or through others. */
import { componentsOf } from './components.ts';
import { type Edge, edgesFrom } from './graph.ts';
import type { NodeId, Pipeline } from './pipeline.ts';

/**
 * One cycle for each group of nodes that feed each other: the shortest through the group's first
 * node, in the direction data flows. Its last link leads back to its first node.
 */
export function cyclesOf(pipeline: Pipeline): readonly (readonly Edge[])[] {
  const leaving = edgesFrom(pipeline);
  return componentsOf(pipeline).flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const cycle = shortestCycle(first, new Set(group), leaving);
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
