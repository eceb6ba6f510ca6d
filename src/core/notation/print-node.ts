/** Prints a node as YAML text: as its user wrote it where there is such a text, else in our own way. */
import type { NodeId, PipelineNode } from '#core/model/pipeline.ts';
import { followText, type ReadMembers } from './follow-text.ts';
import { notated } from './notated.ts';
import { printMembers } from './print-value.ts';
import { readNodes } from './read-nodes.ts';

/**
 * Always reads back as the same node.
 * @param authored what the user wrote for the node, maybe before it changed; of it everything that
 *   still holds stays to the byte
 */
export function printNode(node: PipelineNode, authored?: string): string {
  const members = notated(node);
  if (authored === undefined) return printMembers(members, '');
  return followText(authored, members, (text) => readMembers(text, node.id));
}

/** What is worth keeping of a text someone wrote: absent when it says no more than our own print. */
export function authoredText(text: string, node: PipelineNode): string | undefined {
  return text === printNode(node) ? undefined : text;
}

function readMembers(text: string, known: NodeId): ReadMembers {
  const { nodes, findings } = readNodes(text, known);
  const [node] = nodes;
  return { members: node && nodes.length === 1 ? notated(node) : undefined, findings };
}
