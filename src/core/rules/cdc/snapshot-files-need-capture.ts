/** Each snapshot file is a full copy: appended, every row would come again with every file. */
import { nodeOf } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import { namedEntries } from '#core/model/named-entries.ts';
import { defineRule } from '../define.ts';

export const snapshotFilesNeedCapture = defineRule({
  code: 'cdc/snapshot-files-need-capture',
  severity: 'error',
  summary: 'Snapshot files must be read by a table that captures snapshots.',

  checkNode(node, report, pipeline) {
    if (node.type !== 'table') return;
    if (node.fields.snapshotCapture) return;
    for (const [name, { from }] of namedEntries(node.fields.flows)) {
      const source = nodeOf(pipeline, from);
      if (source?.type !== 'snapshot-files') continue;
      report({
        message: `${labelOf(node)} reads the snapshot files ${labelOf(source)} without capturing snapshots.`,
        hint: 'Give it keys and an SCD type for snapshots, or read the files as cloud files.',
        at: { ref: { node: node.id, field: ['flows', name, 'from'] } },
      });
    }
  },
});
