/** Files can only be read from a known place. */
import { labelOf } from '#core/model/label.ts';
import { defineRule } from '../define.ts';

export const pathMissing = defineRule({
  code: 'source/path-missing',
  severity: 'error',
  summary: 'Sources of files must have a path.',

  checkNode(node, report) {
    const path = 'path' in node.fields ? node.fields.path : undefined;
    if (path?.trim() !== '') return;
    report({
      message: `${labelOf(node)} has no path.`,
      hint: 'Say where its files land, such as /Volumes/lake/landing/orders.',
      at: { ref: { node: node.id, field: ['path'] } },
    });
  },
});
