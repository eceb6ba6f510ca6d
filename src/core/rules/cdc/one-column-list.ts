/** Columns are named by what is in or by what is out; both at once contradict each other. */
import { labelOf } from '#core/model/label.ts';
import { defineRule } from '../define.ts';

const pairs = [
  ['changeCapture', 'columns', 'exceptColumns'],
  ['changeCapture', 'trackHistoryColumns', 'trackHistoryExceptColumns'],
  ['changeCapture', 'ignoreNullUpdatesColumns', 'ignoreNullUpdatesExceptColumns'],
  ['snapshotCapture', 'trackHistoryColumns', 'trackHistoryExceptColumns'],
] as const;

export const oneColumnList = defineRule({
  code: 'cdc/one-column-list',
  severity: 'error',
  summary: 'Change capture names columns by those included or those excepted, not by both.',

  checkNode(node, report) {
    if (node.type !== 'table') return;
    for (const [capture, included, excepted] of pairs) {
      // Each pair names fields of its own capture; the type of the two captures together has both.
      const lists = node.fields[capture] as Partial<Record<string, readonly string[]>> | undefined;
      if (!lists?.[included]?.length || !lists[excepted]?.length) continue;
      const field = [capture, excepted];
      report({
        message: `${labelOf(node)} has both ${included} and ${excepted}.`,
        hint: 'Only one of them can be given. Keep the list that says it all.',
        at: { ref: { node: node.id, field } },
        fix: {
          title: `Remove ${excepted}`,
          command: { name: 'set-field', id: node.id, field },
        },
      });
    }
  },
});
