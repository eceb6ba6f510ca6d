/** SCD type 1 keeps no history, so there is none to track. */
import { labelOf } from '#core/model/label.ts';
import { defineRule } from '../define.ts';

export const historyNeedsType2 = defineRule({
  code: 'cdc/history-needs-type-2',
  severity: 'error',
  summary: 'Columns whose history is tracked need SCD type 2.',

  checkNode(node, report) {
    if (node.type !== 'table') return;
    for (const capture of ['changeCapture', 'snapshotCapture'] as const) {
      const settings = node.fields[capture];
      if (settings?.scdType !== '1') continue;
      const { trackHistoryColumns = [], trackHistoryExceptColumns = [] } = settings;
      if (trackHistoryColumns.length + trackHistoryExceptColumns.length === 0) continue;
      const field = [capture, 'scdType'];
      report({
        message: `${labelOf(node)} tracks the history of columns, but SCD type 1 keeps none.`,
        hint: 'Use SCD type 2, or remove the columns to track.',
        at: { ref: { node: node.id, field } },
        fix: {
          title: 'Use SCD type 2',
          command: { name: 'set-field', id: node.id, field, value: '2' },
        },
      });
    }
  },
});
