/** Takes a node off the pipeline. Flows that read it stay and are reported as reading nothing. */
import type { NodeId } from '#core/model/pipeline.ts';
import { defineCommand } from './define.ts';

interface Args {
  readonly id: NodeId;
}

export const removeNode = defineCommand({
  name: 'remove-node',
  label: ({ id }: Args) => `removal of ${id}`,
  run(document, { id }: Args) {
    delete document.pipeline.nodes[id];
    delete document.layout[id];
  },
});
