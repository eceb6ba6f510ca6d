/** Expectations are counted by their name: of two with one name, one gets lost. */
import { labelOf } from '#core/model/label.ts';
import { defineRule } from '../define.ts';

export const uniqueExpectationNames = defineRule({
  code: 'quality/unique-expectation-names',
  severity: 'warning',
  summary: 'The expectations of a table should have different names.',

  checkNode(node, report) {
    if (node.type !== 'table') return;
    const expectations = node.fields.expectations ?? [];
    const firsts = new Map<string, string>();
    for (const [index, { name, action }] of expectations.entries()) {
      const first = firsts.get(name);
      if (first === undefined) {
        firsts.set(name, action);
        continue;
      }
      const free = freeName(name, new Set(expectations.map(({ name }) => name)));
      const field = ['expectations', `${index}`, 'name'];
      report({
        message: `${labelOf(node)} has another expectation called ${name}.`,
        hint: 'Their counts cannot be told apart, and of two with the same action only the last is checked.',
        ...(first === action && { severity: 'error' }),
        at: { ref: { node: node.id, field } },
        fix: {
          title: `Rename this one to ${free}`,
          command: { name: 'set-field', id: node.id, field, value: free },
        },
      });
    }
  },
});

function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let n = 2; ; n += 1) {
    if (!taken.has(`${name}_${n}`)) return `${name}_${n}`;
  }
}
