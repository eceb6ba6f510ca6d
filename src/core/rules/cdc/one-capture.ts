/** A table follows single changes or whole snapshots, not both. */
import { tablesOf } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import { defineRule } from '../define.ts';

export const oneCapture = defineRule({
  code: 'cdc/one-capture',
  severity: 'error',
  summary: 'A table cannot capture both changes and snapshots.',

  check({ pipeline }, report) {
    for (const node of tablesOf(pipeline)) {
      if (!node.fields.changeCapture || !node.fields.snapshotCapture) continue;
      report({
        message: `${labelOf(node)} captures both changes and snapshots.`,
        hint: 'Keep the one that fits its source: changes for a stream of changes, snapshots for full copies.',
        at: { ref: { node: node.id, field: ['snapshotCapture'] } },
      });
    }
  },
});
