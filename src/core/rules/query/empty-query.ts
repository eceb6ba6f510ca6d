/** A query that says nothing gives nothing. */
import { nodesOf } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import { writtenQueries } from '#core/model/written-queries.ts';
import { defineRule } from '../define.ts';

export const emptyQuery = defineRule({
  code: 'query/empty-query',
  severity: 'error',
  summary: 'Flows with a query, and SQL sources, must have a query that says something.',

  check({ pipeline }, report) {
    for (const { node, field, query } of writtenQueries(pipeline)) {
      if (query.trim() !== '') continue;
      report({
        message: `The query of ${labelOf(node)} is empty.`,
        hint: 'Write a SELECT, or take the query away: the flow then brings all rows.',
        at: { ref: { node: node.id, field: [...field, 'query'] } },
        fix: {
          title: 'Take the query away',
          command: { name: 'set-field', id: node.id, field: [...field, 'query'] },
        },
      });
    }
    for (const node of nodesOf(pipeline)) {
      if (node.type !== 'sql' || node.fields.query.trim() !== '') continue;
      report({
        message: `${labelOf(node)} has no query.`,
        hint: 'Write a SELECT that names its tables in full, such as SELECT * FROM lake.raw.orders.',
        at: { ref: { node: node.id, field: ['query'] } },
      });
    }
  },
});
