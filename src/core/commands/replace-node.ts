/** Gives a node the shape an edited config describes. Its id, and so its links, stay. */
import type { Draft } from 'immer';
import type { PipelineNode } from '#core/model/pipeline.ts';
import { defineCommand } from './define.ts';

interface Args {
  readonly node: PipelineNode;
}

export const replaceNode = defineCommand({
  name: 'replace-node',
  label: ({ node }: Args) => `edit of ${node.name}`,
  mergeKey: ({ node }: Args) => `replace-node:${node.id}`,
  run({ pipeline }, { node }: Args) {
    if (pipeline.nodes[node.id]) pipeline.nodes[node.id] = node as Draft<PipelineNode>;
  },
});
