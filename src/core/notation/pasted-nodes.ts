/** Reads nodes from a text that is pasted, each with what its user wrote for it. */
import { hasErrors } from '#core/diagnostics.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { authoredText } from './print-node.ts';
import { type ReadNodes, readNodes, rootOf } from './read-nodes.ts';

export interface PastedNodes extends ReadNodes {
  /** By node, its part of the text, where that says more than our own print: comments, an order. */
  readonly authored: Readonly<Record<NodeId, string>>;
}

const divider = /^---[^\S\n]*\r?\n/m;

export function readPasted(text: string): PastedNodes {
  const read = readNodes(text);
  const parts = text.split(divider).flatMap((part) => {
    const { nodes, findings } = readNodes(part);
    const [node, other] = nodes;
    // A list of one is not the text of a node.
    const isAlone = node && !other && rootOf(part) !== undefined && !hasErrors(findings);
    if (!isAlone) return [];
    const authored = authoredText(part, node);
    return authored === undefined ? [] : [[node.id, authored] as const];
  });
  return { ...read, authored: Object.fromEntries(parts) };
}
