/** All changes of one row have the same key, so a key cannot order them. */
import { labelOf } from '#core/model/label.ts';
import { defineRule } from '../define.ts';

export const sequenceIsKey = defineRule({
  code: 'cdc/sequence-is-key',
  severity: 'warning',
  summary: 'Changes should not be ordered by a key column.',

  checkNode(node, report) {
    if (node.type !== 'table') return;
    const capture = node.fields.changeCapture;
    const sequence = capture?.sequenceBy.trim().toLowerCase();
    if (!sequence || !capture?.keys.some((key) => key.trim().toLowerCase() === sequence)) return;
    report({
      message: `${labelOf(node)} orders the changes of a row by ${capture.sequenceBy}, which is a key and so the same for all of them.`,
      hint: 'Which change wins is left to chance. Name a column that grows with each change.',
      at: { ref: { node: node.id, field: ['changeCapture', 'sequenceBy'] } },
    });
  },
});
