/** Changes are applied to a streaming table; views are computed, not changed. */
import { labelOf } from '#core/model/label.ts';
import { defineRule } from '../define.ts';

export const needsStreamingTable = defineRule({
  code: 'cdc/needs-streaming-table',
  severity: 'error',
  summary: 'A table that captures changes must be a streaming table.',

  checkNode(node, report) {
    if (node.type !== 'table') return;
    const { kind, changeCapture, snapshotCapture } = node.fields;
    if (kind === 'streaming-table' || !(changeCapture || snapshotCapture)) return;
    const field = ['kind'];
    report({
      message: `${labelOf(node)} captures changes, but it is a ${kind.replace('-', ' ')}.`,
      hint: 'Changes can only be applied to a streaming table.',
      at: { ref: { node: node.id, field } },
      fix: {
        title: 'Make it a streaming table',
        command: { name: 'set-field', id: node.id, field, value: 'streaming-table' },
      },
    });
  },
});
