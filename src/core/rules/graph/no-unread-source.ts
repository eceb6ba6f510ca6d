/** A source that nothing reads is not part of what gets deployed. */
import { bandOf, edgesFrom } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import { defineRule } from '../define.ts';

export const noUnreadSource = defineRule({
  code: 'graph/no-unread-source',
  severity: 'info',
  summary: 'A source that no table or sink reads is left out of the bundle.',

  checkNode(node, report, pipeline) {
    if (bandOf(node) !== 'sources' || edgesFrom(pipeline).has(node.id)) return;
    report({
      message: `Nothing reads ${labelOf(node)}, so it is left out of the bundle.`,
      hint: 'Let a table read it, or remove it.',
      at: { ref: { node: node.id, field: [] } },
      fix: {
        title: `Remove ${labelOf(node)}`,
        command: { name: 'remove-nodes', ids: [node.id] },
      },
    });
  },
});
