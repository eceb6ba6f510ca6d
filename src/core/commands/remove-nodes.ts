/** Takes nodes off the pipeline. Flows that read them stay and are reported as reading nothing. */
import type { WorkspaceDocument } from '#core/editing/document.ts';
import { labelOrCount } from '#core/model/label.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { defineCommand } from './define.ts';

interface Args {
  readonly ids: readonly NodeId[];
  /** What it is called in the history; absent: a removal. */
  readonly by?: 'cut';
}

export const removeNodes = defineCommand({
  name: 'remove-nodes',
  label: ({ ids, by }: Args, { pipeline }: WorkspaceDocument) =>
    `${by ?? 'removal'} of ${labelOrCount(pipeline, ids)}`,
  run(document, { ids }: Args) {
    for (const id of ids) {
      delete document.pipeline.nodes[id];
      delete document.layout[id];
      delete document.authored?.[id];
      delete document.accepted?.[id];
      if (document.pipeline.samples) delete document.pipeline.samples[id];
    }
    if (Object.keys(document.pipeline.samples ?? {}).length === 0) delete document.pipeline.samples;
  },
});
