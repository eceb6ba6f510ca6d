/** What is written to a sink leaves the pipeline. */
import { edgesOf, fieldOfLink } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import { defineRule } from '../define.ts';

export const noReadingSinks = defineRule({
  code: 'graph/no-reading-sinks',
  severity: 'error',
  summary: 'Flows must not read a sink.',

  check({ pipeline }, report) {
    for (const link of edgesOf(pipeline)) {
      const { source, reader } = link;
      if (source?.type !== 'sink') continue;
      report({
        message: `${labelOf(reader)} reads ${labelOf(source)}, but a sink cannot be read.`,
        hint: 'Let it read what feeds the sink, or add the place the sink writes to as a source.',
        at: { ref: { node: reader.id, field: fieldOfLink(link) } },
      });
    }
  },
});
