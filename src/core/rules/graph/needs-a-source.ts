/** A table or sink without a flow would stay empty for ever, and no target can write it. */
import { flowsOf } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import { defineRule } from '../define.ts';

export const needsASource = defineRule({
  code: 'graph/needs-a-source',
  severity: 'error',
  summary: 'Every table and sink must read something.',

  checkNode(node, report) {
    if (node.type !== 'table' && node.type !== 'sink') return;
    for (const _ in flowsOf(node)) return;
    report({
      message: `${labelOf(node)} needs a source: no flow feeds it.`,
      hint: 'Choose what it reads. Until then it cannot be deployed.',
      at: { ref: { node: node.id, field: ['flows'] } },
    });
  },
});
