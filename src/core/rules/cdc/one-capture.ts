/** A table follows single changes or whole snapshots, not both. */
import { labelOf } from '#core/model/label.ts';
import { defineRule } from '../define.ts';

export const oneCapture = defineRule({
  code: 'cdc/one-capture',
  severity: 'error',
  summary: 'A table cannot capture both changes and snapshots.',

  checkNode(node, report) {
    if (node.type !== 'table') return;
    if (!node.fields.changeCapture || !node.fields.snapshotCapture) return;
    report({
      message: `${labelOf(node)} captures both changes and snapshots.`,
      hint: 'Keep the one that fits its source: changes for a stream of changes, snapshots for full copies.',
      at: { ref: { node: node.id, field: ['snapshotCapture'] } },
    });
  },
});
