/**
 * Which nodes somebody has looked through and accepted. Kept is a mark of the definition that was
 * accepted: comparing finds out whether it still holds, so that no change can slip past.
 */
import { current, type Draft } from 'immer';
import type { NodeId, PipelineNode } from '#core/model/pipeline.ts';
import { remember } from '#core/model/remember.ts';
import type { WorkspaceDocument } from './document.ts';

export type Accepted = WorkspaceDocument['accepted'];

/** `changed`: it was accepted, and says something else since. */
export type Acceptance = 'yes' | 'no' | 'changed';

/** `changed`: it was accepted, and its definition is another by now. */
export function acceptanceOf(accepted: Accepted, node: PipelineNode): Acceptance {
  const mark = accepted?.[node.id];
  if (mark === undefined) return 'no';
  return mark === markOf(node) ? 'yes' : 'changed';
}

/** Whether a node waits to be accepted. A source need not: it is looked at with what reads it. */
export function awaitsReview({ type }: PipelineNode): boolean {
  return type === 'table' || type === 'sink';
}

/** The same for two definitions that say the same; the order of their keys does not count. */
export const markOf = remember(({ type, name, fields }: PipelineNode): string =>
  shortOf(JSON.stringify([type, name, fields], inOrder)),
);

function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** 64 bits: two halves that mix a text differently, so that what collides in one does not in both. */
function shortOf(text: string): string {
  let first = 0x811c9dc5;
  let second = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(((second << 5) | (second >>> 27)) ^ unit, 0x9e3779b1);
  }
  return [first, second].map((half) => (half >>> 0).toString(36)).join('-');
}

/** What was accepted before stays so, whatever has become of its definition since. */
export function acceptAgain(draft: Draft<WorkspaceDocument>, before: WorkspaceDocument): void {
  const { accepted } = draft;
  if (!accepted) return;
  const { nodes } = before.pipeline;
  // A draft of each of ten thousand nodes would take its time.
  const after = current(draft).pipeline.nodes;
  for (const id of Object.keys(accepted) as NodeId[]) {
    const [was, is] = [nodes[id], after[id]];
    if (was && is && was !== is && acceptanceOf(before.accepted, was) === 'yes') {
      accepted[id] = markOf(is);
    }
  }
}
