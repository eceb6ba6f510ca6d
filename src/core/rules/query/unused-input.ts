/** A lookup that nothing reads is a link that means nothing. */
import { labelOf } from '#core/model/label.ts';
import { writtenQueries } from '#core/model/written-queries.ts';
import { defineRule } from '../define.ts';

export const unusedInput = defineRule({
  code: 'query/unused-input',
  severity: 'warning',
  summary: 'The query of a flow should read all its inputs.',

  check({ pipeline }, report) {
    for (const { node, field, inputs, tables } of writtenQueries(pipeline)) {
      if (tables.length === 0) continue;
      const named = new Set(
        tables.flatMap(({ parts }) => (parts.length === 1 ? (parts[0]?.toLowerCase() ?? []) : [])),
      );
      for (const input of inputs) {
        if (named.has(input.alias.toLowerCase())) continue;
        const [, alias] = input.field;
        report({
          message: `The query of ${labelOf(node)} does not read ${input.alias}.`,
          hint: 'Read it in the query, or take the link away.',
          at: { ref: { node: node.id, field: [...field, ...input.field] } },
          ...(alias !== undefined && {
            fix: {
              title: `Remove the lookup ${alias}`,
              command: {
                name: 'set-field',
                id: node.id,
                field: [...field, 'lookups', alias],
              },
            },
          }),
        });
      }
    }
  },
});
