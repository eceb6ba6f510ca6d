/** Snapshot capture compares full copies; a stream only brings what is new. */
import { nodeOf } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import { namedEntries } from '#core/model/named-entries.ts';
import { isBatchOnly } from '#core/model/read-modes.ts';
import { defineRule } from '../define.ts';

export const snapshotReadsBatch = defineRule({
  code: 'cdc/snapshot-reads-batch',
  severity: 'error',
  summary: 'A table that captures snapshots must read a table in batch, or snapshot files.',

  checkNode(node, report, pipeline) {
    if (node.type !== 'table') return;
    if (!node.fields.snapshotCapture) return;
    for (const [name, flow] of namedEntries(node.fields.flows)) {
      const source = nodeOf(pipeline, flow.from);
      if (!source || source.type === 'snapshot-files' || flow.mode === 'batch') continue;
      if (isBatchOnly(source)) continue;
      const field = ['flows', name, 'mode'];
      report({
        message: `${labelOf(node)} captures snapshots, but streams from ${labelOf(source)}.`,
        hint: 'Snapshots are full copies: read it in batch.',
        at: { ref: { node: node.id, field } },
        fix: {
          title: `Read ${labelOf(source)} in batch`,
          command: { name: 'set-field', id: node.id, field, value: 'batch' },
        },
      });
    }
  },
});
