/** A list of columns names each of them once. */
import { factColumns } from '#core/model/fact-columns.ts';
import { labelOf } from '#core/model/label.ts';
import { unquoted } from '#core/model/select-names.ts';
import { defineRule } from '../define.ts';

export const repeatedColumn = defineRule({
  code: 'tables/repeated-column',
  severity: 'warning',
  summary: 'Keys and the layout of a table must name each column once.',

  checkNode(node, report) {
    if (node.type !== 'table') return;
    const columns = factColumns(node);
    if (columns.length < 2) return;
    const seen = new Set<string>();
    for (const { name, field, what } of columns) {
      // Elements of lists stand at numbers; what is named by key stands once as it is.
      if (!/^\d+$/.test(field.at(-1) ?? '')) continue;
      const key = [...field.slice(0, -1), unquoted(name.trim()).toLowerCase()].join('\n');
      if (seen.has(key)) {
        report({
          message: `${what} of ${labelOf(node)} names ${name} twice.`,
          hint: 'Databricks and Spark refuse a list that repeats a column.',
          at: { ref: { node: node.id, field } },
          fix: {
            title: `Remove the second ${name}`,
            command: { name: 'set-field', id: node.id, field },
          },
        });
      }
      seen.add(key);
    }
  },
});
