/** Gives a node another name. Links keep pointing at it, because they hold ids, not names. */
import type { NodeId } from '#core/model/pipeline.ts';
import { defineCommand } from './define.ts';

interface Args {
  readonly id: NodeId;
  readonly to: string;
}

export const renameNode = defineCommand({
  name: 'rename-node',
  label: ({ to }: Args) => `rename to ${to}`,
  mergeKey: ({ id }: Args) => `rename-node:${id}`,
  run({ pipeline }, { id, to }: Args) {
    const node = pipeline.nodes[id];
    if (node) node.name = to;
  },
});
