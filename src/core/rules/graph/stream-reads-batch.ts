/** A materialized view is computed anew with each refresh, so there is nothing to stream from it. */
import { type Edge, edgesOf, flowsOf } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import type { PipelineNode } from '#core/model/pipeline.ts';
import { readsBatch } from '#core/model/read-modes.ts';
import { defineRule } from '../define.ts';

export const streamReadsBatch = defineRule({
  code: 'graph/stream-reads-batch',
  severity: 'error',
  summary: 'A streaming flow must not read a materialized view.',

  check({ pipeline }, report) {
    for (const link of edgesOf(pipeline)) {
      const { source: view, reader, flow, lookup } = link;
      if (view?.type !== 'table' || view.fields.kind !== 'materialized-view') continue;
      if (modeOf(reader, link) === 'batch') continue;
      const mode = lookup === undefined ? ['mode'] : ['lookups', lookup, 'mode'];
      const field = ['flows', flow, ...mode];
      const needsStream =
        lookup === undefined && reader.type === 'table' && reader.fields.kind === 'streaming-table';
      report({
        message: `${labelOf(reader)} streams from ${labelOf(view)}, a materialized view, which cannot be streamed.`,
        hint: needsStream
          ? `Make ${labelOf(reader)} a materialized view that reads in batch, or let it read a streaming table.`
          : 'Read it in batch, or read a streaming table.',
        at: { ref: { node: reader.id, field } },
        ...(!needsStream && {
          fix: {
            title: `Read ${labelOf(view)} in batch`,
            command: {
              name: 'set-field',
              id: reader.id,
              field,
              value: 'batch',
            },
          },
        }),
      });
    }
  },
});

/** How the link is read. Materialized views and snapshots read in batch, whatever a flow says. */
function modeOf(reader: PipelineNode, { flow, lookup }: Edge): 'stream' | 'batch' {
  const own = flowsOf(reader)[flow];
  if (readsBatch(reader) || own?.mode === 'batch') return 'batch';
  if (lookup === undefined) return 'stream';
  return own?.lookups?.[lookup]?.mode ?? 'batch';
}
