/** A flow has to read something that is part of the pipeline. */
import { nearMissFinder } from '#core/model/did-you-mean.ts';
import { edgesOf, fieldOfLink, nodesOf } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import { defineRule } from '../define.ts';

export const noMissingNodes = defineRule({
  code: 'graph/no-missing-nodes',
  severity: 'error',
  summary: 'Every flow must read a table or source of the pipeline.',

  check({ pipeline }, report) {
    const missing = edgesOf(pipeline).filter(({ source }) => source === undefined);
    if (missing.length === 0) return;
    const readable = nodesOf(pipeline).filter(({ type }) => type !== 'sink');
    const nearMiss = nearMissFinder(readable.map(({ id }) => id));

    for (const link of missing) {
      const { from, to, reader } = link;
      const field = fieldOfLink(link);
      const meant = nearMiss(from);
      const isUsable = meant !== undefined && meant !== to;
      report({
        message: `${labelOf(reader)} reads ${from}, which is not in the pipeline.`,
        hint: isUsable
          ? `Did you mean ${meant}?`
          : 'Add it, or let the flow read something else. The rest of the pipeline is not affected.',
        at: { ref: { node: to, field } },
        ...(isUsable && {
          fix: {
            title: `Read ${meant} instead`,
            command: { name: 'set-field', id: to, field, value: meant },
          },
        }),
      });
    }
  },
});
