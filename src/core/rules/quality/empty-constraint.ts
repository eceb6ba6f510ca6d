/** An expectation without a condition cannot be checked, and stops the pipeline from starting. */
import { tablesOf } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import { defineRule } from '../define.ts';

export const emptyConstraint = defineRule({
  code: 'quality/empty-constraint',
  severity: 'error',
  summary: 'Every expectation and quarantine rule must have a condition.',

  check({ pipeline }, report) {
    for (const node of tablesOf(pipeline)) {
      const { expectations = [], quarantine } = node.fields;
      const conditions = [
        ...expectations.map(({ name, constraint }, index) => ({
          title: `expectation ${name}`,
          text: constraint,
          field: ['expectations', `${index}`],
        })),
        ...(quarantine?.rules ?? []).map(({ name, condition }, index) => ({
          title: `quarantine rule ${name}`,
          text: condition,
          field: ['quarantine', 'rules', `${index}`],
        })),
      ];
      for (const { title, text, field } of conditions) {
        if (text.trim() !== '') continue;
        report({
          message: `The ${title} of ${labelOf(node)} has no condition.`,
          hint: 'Write the condition that rows have to meet, or remove it.',
          at: { ref: { node: node.id, field } },
          fix: {
            title: `Remove the ${title}`,
            command: { name: 'set-field', id: node.id, field },
          },
        });
      }
    }
  },
});
