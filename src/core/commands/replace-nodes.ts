/** Gives nodes the shape an edited config describes. Their ids, and so their links, stay. */
import type { Draft } from 'immer';
import type { PipelineNode } from '#core/model/pipeline.ts';
import { defineCommand } from './define.ts';

interface Args {
  /** The node of the edited config first. */
  readonly nodes: readonly PipelineNode[];
}

export const replaceNodes = defineCommand({
  name: 'replace-nodes',
  label: ({ nodes }: Args) => `edit of ${nodes[0]?.name ?? 'nothing'}`,
  mergeKey: ({ nodes }: Args) => `replace-nodes:${nodes.map(({ id }) => id).join()}`,
  run({ pipeline }, { nodes }: Args) {
    for (const node of nodes) {
      if (pipeline.nodes[node.id]) pipeline.nodes[node.id] = node as Draft<PipelineNode>;
    }
  },
});
