/** A table that mirrors snapshots has what the last one held; another flow has no place in it. */
import { labelOf } from '#core/model/label.ts';
import { defineRule } from '../define.ts';

export const oneFlowPerSnapshot = defineRule({
  code: 'cdc/one-flow-per-snapshot',
  severity: 'error',
  summary: 'A table that captures snapshots must have exactly one flow.',

  checkNode(node, report) {
    if (node.type !== 'table') return;
    const flows = Object.keys(node.fields.flows);
    if (!node.fields.snapshotCapture || flows.length < 2) return;
    report({
      message: `${labelOf(node)} captures snapshots and is fed by ${flows.length} flows.`,
      hint: 'Nothing can be appended to a table of snapshots. Keep one flow, and give the others a table of their own.',
      at: { ref: { node: node.id, field: ['flows'] } },
    });
  },
});
