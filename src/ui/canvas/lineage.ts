/** Questions about what feeds what, for lighting up and for walking with the arrow keys. */
import { edgesFrom, edgesOf } from '#core/model/graph.ts';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import { remember } from '#core/model/remember.ts';

/** What each node reads, each once, in the order of its flows. */
export const readBy = remember((pipeline: Pipeline): ReadonlyMap<NodeId, readonly NodeId[]> => {
  const read = new Map<NodeId, NodeId[]>();
  for (const { from, to } of edgesOf(pipeline)) {
    const list = read.get(to);
    if (!list) read.set(to, [from]);
    else if (!list.includes(from)) list.push(from);
  }
  return read;
});

/** What a node feeds, each once. */
export function fedBy(pipeline: Pipeline, id: NodeId): readonly NodeId[] {
  return [...new Set((edgesFrom(pipeline).get(id) ?? []).map(({ to }) => to))];
}

/** Nodes with everything upstream and downstream of any of them. */
export function lineageOf(pipeline: Pipeline, ids: readonly NodeId[]): ReadonlySet<NodeId> {
  const upstream = reach(ids, (at) => readBy(pipeline).get(at) ?? []);
  const downstream = reach(ids, (at) => fedBy(pipeline, at));
  return new Set([...upstream, ...downstream]);
}

function reach(
  start: readonly NodeId[],
  next: (id: NodeId) => readonly NodeId[],
): ReadonlySet<NodeId> {
  const found = new Set(start);
  // A set can be added to while it is walked: what is added is walked as well.
  for (const id of found) {
    for (const neighbour of next(id)) found.add(neighbour);
  }
  return found;
}
