/** What is said of columns has to be said of those the table has. Only where these are certain. */
import { columnAdvice } from '#core/model/column-advice.ts';
import { columnLookup } from '#core/model/column-lookup.ts';
import { columnsGivenBy } from '#core/model/columns.ts';
import { factColumns } from '#core/model/fact-columns.ts';
import { labelOf } from '#core/model/label.ts';
import { defineRule } from '../define.ts';

export const unknownColumn = defineRule({
  code: 'tables/unknown-column',
  severity: 'warning',
  summary: 'Keys, masks, tags, comments and the layout of a table should name columns it has.',

  checkNode(node, report, pipeline) {
    if (node.type !== 'table') return;
    const named = factColumns(node);
    const columns = named.length > 0 ? columnsGivenBy(pipeline, node.id) : undefined;
    if (!columns) return;
    const isThere = columnLookup(columns);
    for (const column of named) {
      const { name, field, what } = column;
      if (name.trim() === '' || isThere(name)) continue;
      report({
        message: `${what} of ${labelOf(node)} names ${name}, which is no column of it.`,
        at: { ref: { node: node.id, field } },
        ...columnAdvice(node.id, column, columns),
      });
    }
  },
});
