/** A table of somebody else's can only be found in a named schema. */
import { labelOf } from '#core/model/label.ts';
import { defineRule } from '../define.ts';

export const databaseMissing = defineRule({
  code: 'source/database-missing',
  severity: 'error',
  summary: 'Delta tables that are read must say which schema they are in.',

  checkNode(node, report) {
    if (node.type !== 'delta-table' || node.fields.database?.trim()) return;
    report({
      message: `${labelOf(node)} does not say which schema the table is in.`,
      hint: 'Write schema or catalog.schema, such as lake.raw.',
      at: { ref: { node: node.id, field: ['database'] } },
    });
  },
});
