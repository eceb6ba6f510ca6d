/** Leaving out a column that is not there fails. Reported only where the columns are certain. */
import { exceptedColumns } from '#core/model/capture-columns.ts';
import { columnLookup } from '#core/model/column-lookup.ts';
import { columnsFedTo } from '#core/model/columns.ts';
import { labelOf } from '#core/model/label.ts';
import { defineRule } from '../define.ts';

export const exceptedColumnsKnown = defineRule({
  code: 'cdc/excepted-columns-known',
  severity: 'warning',
  summary: 'Columns that change capture leaves out should be among those a table is fed with.',

  checkNode(node, report, pipeline) {
    if (node.type !== 'table') return;
    const named = exceptedColumns(node);
    const columns = named.length > 0 ? columnsFedTo(pipeline, node) : undefined;
    if (!columns) return;
    const isThere = columnLookup(columns);
    for (const { name, field } of named.filter(({ name }) => !isThere(name))) {
      report({
        message: `${labelOf(node)} leaves out the column ${name}, which it does not have.`,
        hint: `It is fed with ${columns.join(', ')}.`,
        at: { ref: { node: node.id, field } },
        fix: {
          title: `Take ${name} off the list`,
          command: { name: 'set-field', id: node.id, field },
        },
      });
    }
  },
});
