/** Only a query says what is done with the rows of a lookup. */
import { flowsOf, nodesOf } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import { defineRule } from '../define.ts';

export const lookupsNeedQuery = defineRule({
  code: 'query/lookups-need-query',
  severity: 'error',
  summary: 'A flow with lookups must have a query that joins them.',

  check({ pipeline }, report) {
    for (const node of nodesOf(pipeline)) {
      for (const [name, { lookups, query }] of Object.entries(flowsOf(node))) {
        if (query !== undefined || Object.keys(lookups ?? {}).length === 0) continue;
        const field = ['flows', name, 'lookups'];
        report({
          message: `${labelOf(node)} has lookups, but no query that reads them.`,
          hint: 'Write a query that joins them, or remove them.',
          at: { ref: { node: node.id, field } },
          fix: { title: 'Remove the lookups', command: { name: 'set-field', id: node.id, field } },
        });
      }
    }
  },
});
