/** The nodes a focus shows, and what it says about them. */
import { nodeOf } from '#core/model/graph.ts';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import type { Focus } from '#store/session-store.ts';
import { fedBy, readBy } from '../lineage.ts';

type LineageFocus = Extract<Focus, { readonly kind: 'lineage' }>;
type Depth = LineageFocus['depth'];

/** The depths one press after the other; the last is followed by no focus. */
const depths: readonly Depth[] = [1, 2, 'all'];

/** The next depth; absent: there is none beyond. */
export function deeper(depth: Depth | undefined): Depth | undefined {
  return depths[depth === undefined ? 0 : depths.indexOf(depth) + 1];
}

/** A node with what is up to so many steps upstream and downstream of it. */
export function lineageSlice(
  pipeline: Pipeline,
  { node, depth }: Pick<LineageFocus, 'node' | 'depth'>,
): ReadonlySet<NodeId> {
  const steps = depth === 'all' ? Number.POSITIVE_INFINITY : depth;
  const upstream = within(node, steps, (id) => readBy(pipeline).get(id) ?? []);
  const downstream = within(node, steps, (id) => fedBy(pipeline, id));
  return new Set([...upstream, ...downstream]);
}

function within(
  start: NodeId,
  steps: number,
  next: (id: NodeId) => readonly NodeId[],
): ReadonlySet<NodeId> {
  const found = new Set([start]);
  let edge = [start];
  for (let step = 0; step < steps && edge.length > 0; step += 1) {
    edge = edge.flatMap((id) => next(id)).filter((id) => !found.has(id) && found.add(id));
  }
  return found;
}

/** Such as `Focus on orders · 2 steps`. */
export function focusWords(pipeline: Pipeline, { node, depth }: LineageFocus): string {
  const name = nodeOf(pipeline, node)?.name ?? node;
  const steps = { 1: '1 step', 2: '2 steps', all: 'all steps' };
  return `Focus on ${name} · ${steps[depth]}`;
}

/** What is missing on one side, which would else look like an error. Absent: nothing is. */
export function missingWords(pipeline: Pipeline, node: NodeId): string | undefined {
  const name = nodeOf(pipeline, node)?.name ?? node;
  const hasUpstream = (readBy(pipeline).get(node) ?? []).length > 0;
  const hasDownstream = fedBy(pipeline, node).length > 0;
  if (!hasUpstream && !hasDownstream) return `${name} has no upstream and no downstream tables.`;
  if (!hasUpstream) return `${name} has no upstream tables.`;
  return hasDownstream ? undefined : `${name} has no downstream tables.`;
}
