/** Liquid clustering goes by at most four columns. */
import { labelOf } from '#core/model/label.ts';
import { defineRule } from '../define.ts';

const most = 4;

export const tooManyClusterColumns = defineRule({
  code: 'tables/too-many-cluster-columns',
  severity: 'error',
  summary: 'A table can be clustered by at most four columns.',

  checkNode(node, report) {
    if (node.type !== 'table') return;
    const { clusterColumns = [], quarantine } = node.fields;
    const check = (columns: readonly string[], title: string, ...path: readonly string[]): void => {
      if (columns.length <= most) return;
      const field = [...path, 'clusterColumns'];
      report({
        message: `${title} is clustered by ${columns.length} columns, and four are the most there can be.`,
        hint: 'Keep those that readers filter by most.',
        at: { ref: { node: node.id, field } },
        fix: {
          title: 'Keep the first four',
          command: { name: 'set-field', id: node.id, field, value: columns.slice(0, most) },
        },
      });
    };
    check(clusterColumns, labelOf(node));
    const title = `The quarantine of ${labelOf(node)}`;
    check(quarantine?.clusterColumns ?? [], title, 'quarantine');
  },
});
