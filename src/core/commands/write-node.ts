/** Takes over the text a user wrote for a node: what it says, and the text itself. */
import { type Draft, original } from 'immer';
import { pinReaders } from '#core/editing/pin-readers.ts';
import type { PipelineNode } from '#core/model/pipeline.ts';
import { defineCommand } from './define.ts';

interface Args {
  /** What the text says; its id is that of a node of the pipeline. */
  readonly node: PipelineNode;
  /** The text, where it says more than our own print of the node; absent: it does not. */
  readonly authored?: string;
}

export const writeNode = defineCommand({
  name: 'write-node',
  label: ({ node }: Args) => `edit of ${node.name}`,
  mergeKey: ({ node }: Args) => `write-node:${node.id}`,
  run(document, { node, authored }: Args) {
    const { pipeline } = document;
    const before = original(pipeline);
    const known = before?.nodes[node.id];
    if (!before || !known) return;
    if (known.name !== node.name) pinReaders(pipeline, before, known);
    // The draft is written to, never to what it was given.
    pipeline.nodes[node.id] = node as Draft<PipelineNode>;
    if (authored !== undefined) document.authored = { ...document.authored, [node.id]: authored };
    else delete document.authored?.[node.id];
  },
});
