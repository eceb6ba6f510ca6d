/** Only a query or a step says what is done with the rows of a lookup. */
import { flowsOf } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import { namedEntries } from '#core/model/named-entries.ts';
import { defineRule } from '../define.ts';

export const lookupsNeedQuery = defineRule({
  code: 'query/lookups-need-query',
  severity: 'error',
  summary: 'A flow with lookups must have a query or steps that join them.',

  checkNode(node, report) {
    for (const [name, { lookups, query, steps }] of namedEntries(flowsOf(node))) {
      if (query !== undefined || steps || Object.keys(lookups ?? {}).length === 0) continue;
      const field = ['flows', name, 'lookups'];
      report({
        message: `${labelOf(node)} has lookups, but no query and no steps that read them.`,
        hint: 'Join them in a step or a query, or remove them.',
        at: { ref: { node: node.id, field } },
        fix: { title: 'Remove the lookups', command: { name: 'set-field', id: node.id, field } },
      });
    }
  },
});
