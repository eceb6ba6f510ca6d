/** With SCD type 2 old rows are history, which a truncation would have to erase. */
import { tablesOf } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import { defineRule } from '../define.ts';

export const truncatesNeedType1 = defineRule({
  code: 'cdc/truncates-need-type-1',
  severity: 'error',
  summary: 'Applying truncations needs SCD type 1.',

  check({ pipeline }, report) {
    for (const node of tablesOf(pipeline)) {
      const capture = node.fields.changeCapture;
      if (capture?.scdType !== '2' || !capture.applyAsTruncates?.trim()) continue;
      const field = ['changeCapture', 'applyAsTruncates'];
      report({
        message: `${labelOf(node)} applies truncations, which SCD type 2 does not allow.`,
        hint: 'Use SCD type 1, or remove the condition for truncations.',
        at: { ref: { node: node.id, field } },
        fix: {
          title: 'Remove the condition for truncations',
          command: { name: 'set-field', id: node.id, field },
        },
      });
    }
  },
});
