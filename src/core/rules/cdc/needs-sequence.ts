/** Changes of one row are put in order by their sequence. */
import { labelOf } from '#core/model/label.ts';
import { defineRule } from '../define.ts';

export const needsSequence = defineRule({
  code: 'cdc/needs-sequence',
  severity: 'error',
  summary: 'Change capture must say by what changes are ordered.',

  checkNode(node, report) {
    if (node.type !== 'table') return;
    const capture = node.fields.changeCapture;
    if (capture?.sequenceBy.trim() !== '') return;
    report({
      message: `${labelOf(node)} captures changes without a sequence column.`,
      hint: 'Name the column that tells which change of a row came later, such as a timestamp.',
      at: { ref: { node: node.id, field: ['changeCapture', 'sequenceBy'] } },
    });
  },
});
