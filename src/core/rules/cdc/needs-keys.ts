/** Changes are matched to rows by key. */
import { labelOf } from '#core/model/label.ts';
import { defineRule } from '../define.ts';

export const needsKeys = defineRule({
  code: 'cdc/needs-keys',
  severity: 'error',
  summary: 'Change capture must name at least one key column.',

  checkNode(node, report) {
    if (node.type !== 'table') return;
    for (const capture of ['changeCapture', 'snapshotCapture'] as const) {
      const keys = node.fields[capture]?.keys;
      if (!keys || (keys.length > 0 && keys.every((key) => key.trim() !== ''))) continue;
      report({
        message:
          keys.length === 0
            ? `${labelOf(node)} captures changes without a key.`
            : `${labelOf(node)} has an empty key for capturing changes.`,
        hint: 'Name the columns that identify a row.',
        at: { ref: { node: node.id, field: [capture, 'keys'] } },
      });
    }
  },
});
