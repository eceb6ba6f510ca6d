/** Z-ordering and liquid clustering both arrange a table's files, and exclude each other. */
import { labelOf } from '#core/model/label.ts';
import { defineRule } from '../define.ts';

const property = 'pipelines.autoOptimize.zOrderCols';

export const zOrderAndCluster = defineRule({
  code: 'tables/z-order-and-cluster',
  severity: 'error',
  summary: 'A table cannot have both Z-order columns and liquid clustering.',

  checkNode(node, report) {
    if (node.type !== 'table') return;
    const { properties, clusterColumns = [], clusterAuto } = node.fields;
    const isClustered = clusterAuto === true || clusterColumns.length > 0;
    if (!isClustered || !properties?.[property]) return;
    const field = ['properties', property];
    report({
      message: `${labelOf(node)} has both Z-order columns and liquid clustering.`,
      hint: `Keep the clustering and remove the table property ${property}.`,
      at: { ref: { node: node.id, field } },
      fix: {
        title: 'Remove the Z-order columns',
        command: { name: 'set-field', id: node.id, field },
      },
    });
  },
});
