/** A materialized view is computed anew with each refresh, so there is nothing to stream from it. */
import { edgesOf, flowsOf } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import { defineRule } from '../define.ts';

export const streamReadsBatch = defineRule({
  code: 'graph/stream-reads-batch',
  severity: 'error',
  summary: 'A streaming flow must not read a materialized view.',

  check({ pipeline }, report) {
    for (const { source: view, reader, flow } of edgesOf(pipeline)) {
      if (view?.type !== 'table' || view.fields.kind !== 'materialized-view') continue;
      if (flowsOf(reader)[flow]?.mode === 'batch') continue;
      const needsStream = reader.type === 'table' && reader.fields.kind === 'streaming-table';
      report({
        message: `${labelOf(reader)} streams from ${labelOf(view)}, a materialized view, which cannot be streamed.`,
        hint: needsStream
          ? `Make ${labelOf(reader)} a materialized view that reads in batch, or let it read a streaming table.`
          : 'Read it in batch, or read a streaming table.',
        at: { ref: { node: reader.id, field: ['flows', flow, 'mode'] } },
        ...(!needsStream && {
          fix: {
            title: `Read ${labelOf(view)} in batch`,
            command: {
              name: 'set-field',
              id: reader.id,
              field: ['flows', flow, 'mode'],
              value: 'batch',
            },
          },
        }),
      });
    }
  },
});
