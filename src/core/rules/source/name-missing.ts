/** A source is found by its name: on the canvas, in queries, and a Delta table in its schema. */
import { bandOf } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import { defineRule } from '../define.ts';

export const nameMissing = defineRule({
  code: 'source/name-missing',
  severity: 'error',
  summary: 'Sources must have a name.',

  checkNode(node, report) {
    if (bandOf(node) !== 'sources' || node.name.trim() !== '') return;
    report({
      message: `The source ${labelOf(node)} has no name.`,
      hint:
        node.type === 'delta-table'
          ? 'The name is that of the table that is read.'
          : 'Queries call it by its name, and people find it by it.',
      at: { ref: { node: node.id, field: ['name'] } },
    });
  },
});
