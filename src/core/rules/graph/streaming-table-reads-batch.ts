/** A streaming table takes each row once; what is read in batch comes whole with every refresh. */
import { flowsOf, nodeOf } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import { namedEntries } from '#core/model/named-entries.ts';
import type { PipelineNode } from '#core/model/pipeline.ts';
import { isBatchOnly, readsBatch } from '#core/model/read-modes.ts';
import type { Flow } from '#core/node-types/flow.ts';
import { defineRule } from '../define.ts';

export const streamingTableReadsBatch = defineRule({
  code: 'graph/streaming-table-reads-batch',
  severity: 'error',
  summary:
    'A streaming table must not read in batch, unless the flow runs once or the table captures snapshots.',

  checkNode(node, report, pipeline) {
    if (node.type !== 'table') return;
    if (node.fields.kind !== 'streaming-table' || readsBatch(node)) return;
    for (const [name, flow] of namedEntries(flowsOf(node))) {
      const source = nodeOf(pipeline, flow.from);
      if (!source || !comesWhole(flow, source)) continue;
      report({
        message: `${labelOf(node)} is a streaming table, but reads ${labelOf(source)} in batch.`,
        hint: 'All rows would come again with every refresh. Make it a materialized view, let it capture snapshots, or let the flow run once.',
        at: { ref: { node: node.id, field: ['flows', name, 'mode'] } },
        fix: {
          title: `Make ${labelOf(node)} a materialized view`,
          command: {
            name: 'set-field',
            id: node.id,
            field: ['kind'],
            value: 'materialized-view',
          },
        },
      });
    }
  },
});

/** Whether a flow brings all rows with every refresh. */
function comesWhole({ mode, once }: Flow, source: PipelineNode): boolean {
  if (once) return false;
  // A view that is taken for a stream is reported as such.
  return mode === 'batch' || (isBatchOnly(source) && source.type !== 'table');
}
