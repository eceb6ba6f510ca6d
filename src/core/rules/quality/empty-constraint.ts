/** An expectation without a condition cannot be checked, and stops the pipeline from starting. */
import type { FieldPath } from '#core/model/field-ref.ts';
import { labelOf } from '#core/model/label.ts';
import { defineRule } from '../define.ts';

export const emptyConstraint = defineRule({
  code: 'quality/empty-constraint',
  severity: 'error',
  summary: 'Every expectation and quarantine rule must have a condition.',

  checkNode(node, report) {
    if (node.type !== 'table') return;
    const check = (text: string, title: string, field: FieldPath): void => {
      if (text.trim() !== '') return;
      report({
        message: `The ${title} of ${labelOf(node)} has no condition.`,
        hint: 'Write the condition that rows have to meet, or remove it.',
        at: { ref: { node: node.id, field } },
        fix: {
          title: `Remove the ${title}`,
          command: { name: 'set-field', id: node.id, field },
        },
      });
    };
    node.fields.expectations?.forEach(({ name, constraint }, index) => {
      check(constraint, `expectation ${name}`, ['expectations', `${index}`]);
    });
    node.fields.quarantine?.rules?.forEach(({ name, condition }, index) => {
      check(condition, `quarantine rule ${name}`, ['quarantine', 'rules', `${index}`]);
    });
  },
});
