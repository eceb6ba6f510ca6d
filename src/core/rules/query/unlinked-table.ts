/** A table of the pipeline that a query names in full is read past the links. */
import { tablesOf } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import { writtenQueries } from '#core/model/written-queries.ts';
import { defineRule } from '../define.ts';

export const unlinkedTable = defineRule({
  code: 'query/unlinked-table',
  severity: 'warning',
  summary:
    'Queries should read tables of the pipeline through their inputs, not by their full names.',

  check({ pipeline }, report) {
    const queries = writtenQueries(pipeline);
    if (queries.length === 0) return;
    const byName = new Map(tablesOf(pipeline).map((table) => [table.name.toLowerCase(), table]));
    for (const { node, field, tables } of queries) {
      for (const { parts } of tables) {
        const table = byName.get(parts.at(-1)?.toLowerCase() ?? '');
        const place = parts.slice(0, -1).join('.').toLowerCase();
        if (parts.length < 2 || !table || table.fields.database?.toLowerCase() !== place) continue;
        report({
          message: `The query of ${labelOf(node)} names ${parts.join('.')} in full, so nothing shows that it reads ${labelOf(table)}.`,
          hint: `Add ${labelOf(table)} as a lookup and read it by its alias. Then the link is drawn, and renaming the table does no harm.`,
          at: { ref: { node: node.id, field: [...field, 'query'] } },
        });
      }
    }
  },
});
