/** Dated copies have no numbers to begin with. */
import { labelOf } from '#core/model/label.ts';
import { defineRule } from '../define.ts';

export const numberedFirstCopy = defineRule({
  code: 'source/numbered-first-copy',
  severity: 'warning',
  summary: 'Only numbered copies have a number of the first that is taken in.',

  checkNode(node, report) {
    if (node.type !== 'snapshot-files' || node.fields.startingVersion === undefined) return;
    if (node.fields.versionType === 'integer') return;
    const field = ['startingVersion'];
    report({
      message: `${labelOf(node)} names the number of its first copy, but its copies are dated.`,
      hint: 'All copies are taken in. Move older ones out of the folder if they are not wanted.',
      at: { ref: { node: node.id, field } },
      fix: { title: 'Take the number away', command: { name: 'set-field', id: node.id, field } },
    });
  },
});
