/** A quarantine catches the rows that fail something; with nothing to fail it stays empty. */
import { labelOf } from '#core/model/label.ts';
import { defineRule } from '../define.ts';

export const quarantineWithoutRules = defineRule({
  code: 'quality/quarantine-without-rules',
  severity: 'warning',
  summary: 'A table with a quarantine should have expectations or quarantine rules.',

  checkNode(node, report) {
    if (node.type !== 'table') return;
    const { quarantine, expectations = [] } = node.fields;
    const hasExpectations = expectations.some(({ enabled }) => enabled !== false);
    if (!quarantine || hasExpectations || quarantine.rules?.length) return;
    report({
      message: `${labelOf(node)} has a quarantine, but nothing says which rows go there.`,
      hint: 'Add an expectation, or remove the quarantine.',
      at: { ref: { node: node.id, field: ['quarantine'] } },
      fix: {
        title: 'Remove the quarantine',
        command: { name: 'set-field', id: node.id, field: ['quarantine'] },
      },
    });
  },
});
