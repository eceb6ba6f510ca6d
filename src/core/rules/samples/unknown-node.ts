/** Sample rows belong to a table, source or sink that is there. */
import type { NodeId } from '#core/model/pipeline.ts';
import { counted } from '#core/text/wording.ts';
import { defineRule } from '../define.ts';

export const samplesOfUnknownNode = defineRule({
  code: 'samples/unknown-node',
  severity: 'warning',
  summary: 'Sample rows must belong to a table, source or sink of the project.',

  check({ pipeline }, report) {
    for (const [id, rows] of Object.entries(pipeline.samples ?? {})) {
      if (Object.hasOwn(pipeline.nodes, id)) continue;
      report({
        message: `The project has ${counted(rows.length, 'sample row')} of ${id}, which is not in it.`,
        hint: 'Nothing uses them. Name what they belong to in the settings of the project, or remove them.',
        at: { ref: { field: ['samples', id] } },
        fix: {
          title: 'Remove them',
          // Sample rows are removed by the id they are kept by, whatever it names.
          command: { name: 'set-samples', id: id as NodeId },
        },
      });
    }
  },
});
