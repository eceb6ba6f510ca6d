/** Two inputs of one name cannot be told apart in a query. */
import { labelOf } from '#core/model/label.ts';
import { writtenQueries } from '#core/model/written-queries.ts';
import { defineRule } from '../define.ts';

export const uniqueAliases = defineRule({
  code: 'query/unique-aliases',
  severity: 'error',
  summary: 'The inputs of a query must have different aliases. Letter case does not count.',

  check({ pipeline }, report) {
    for (const { node, field, inputs } of writtenQueries(pipeline)) {
      const seen = new Set<string>();
      for (const { alias, field: link } of inputs) {
        const key = alias.toLowerCase();
        const isTaken = seen.has(key);
        seen.add(key);
        if (!isTaken && alias.trim() !== '') continue;
        report({
          message: isTaken
            ? `The query of ${labelOf(node)} has two inputs called ${alias}.`
            : `An input of the query of ${labelOf(node)} has no alias.`,
          hint: 'Give the flow an alias, or the lookup another name.',
          at: { ref: { node: node.id, field: [...field, ...link] } },
        });
      }
    }
  },
});
