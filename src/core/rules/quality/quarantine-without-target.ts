/** Quarantined rows go to a table; better one that somebody named than one nobody expects. */
import { labelOf } from '#core/model/label.ts';
import { defineRule } from '../define.ts';

export const quarantineWithoutTarget = defineRule({
  code: 'quality/quarantine-without-target',
  severity: 'warning',
  summary: 'A quarantine that copies rows should name the table they go to.',

  checkNode(node, report) {
    if (node.type !== 'table') return;
    const { quarantine } = node.fields;
    if (quarantine?.mode !== 'table' || quarantine.table?.trim()) return;
    const field = ['quarantine', 'table'];
    const value = `${node.name}_quarantine`;
    report({
      message: `${labelOf(node)} quarantines rows without naming a table for them.`,
      hint: `They go to ${value}, beside the table itself.`,
      at: { ref: { node: node.id, field } },
      fix: {
        title: `Name it ${value}`,
        command: { name: 'set-field', id: node.id, field, value },
      },
    });
  },
});
