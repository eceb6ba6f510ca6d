/** Two streams are joined in memory: without a watermark nothing is ever forgotten. */
import { labelOf } from '#core/model/label.ts';
import { isBatchOnly, readsBatch } from '#core/model/read-modes.ts';
import { writtenQueries } from '#core/model/written-queries.ts';
import { defineRule } from '../define.ts';

export const joinsNeedWatermarks = defineRule({
  code: 'query/joins-need-watermarks',
  severity: 'warning',
  summary: 'A query that joins two streams should have watermarks.',

  check({ pipeline }, report) {
    for (const { node, flow, field, query, inputs, isOfSteps } of writtenQueries(pipeline)) {
      // The step that joins them tells of it by itself.
      if (isOfSteps) continue;
      if (readsBatch(node) || flow.mode === 'batch' || /\bwatermark\b/i.test(query)) continue;
      const [, ...lookups] = inputs;
      const stream = lookups.find(
        ({ mode, source }) => mode === 'stream' && source && !isBatchOnly(source),
      );
      if (!stream) continue;
      report({
        message: `The query of ${labelOf(node)} joins the stream ${stream.alias} without a watermark.`,
        hint: 'Every row of both streams is kept in memory for ever. Add WATERMARK … DELAY OF INTERVAL … to both, and a condition on time to the join, or look rows up in batch.',
        at: { ref: { node: node.id, field: [...field, ...stream.field.slice(0, -1), 'mode'] } },
        fix: {
          title: `Look rows up in ${stream.alias} in batch`,
          command: {
            name: 'set-field',
            id: node.id,
            field: [...field, ...stream.field.slice(0, -1), 'mode'],
            value: 'batch',
          },
        },
      });
    }
  },
});
