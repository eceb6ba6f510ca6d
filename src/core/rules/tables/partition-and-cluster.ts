/** A table is laid out in one way: partitions or liquid clustering, never both. */
import { labelOf } from '#core/model/label.ts';
import { defineRule } from '../define.ts';

interface Storage {
  readonly partitionColumns?: readonly string[] | undefined;
  readonly clusterColumns?: readonly string[] | undefined;
  readonly clusterAuto?: boolean | undefined;
}

export const partitionAndCluster = defineRule({
  code: 'tables/partition-and-cluster',
  severity: 'warning',
  summary: 'A table cannot have both partition columns and liquid clustering.',

  checkNode(node, report) {
    if (node.type !== 'table') return;
    const check = (storage: Storage, title: string, ...path: readonly string[]): void => {
      if (!hasBoth(storage)) return;
      const field = [...path, 'partitionColumns'];
      report({
        message: `${title} has both partition columns and liquid clustering.`,
        hint: 'The clustering is kept; the partition columns are left out of the bundle.',
        at: { ref: { node: node.id, field } },
        fix: {
          title: 'Remove the partition columns',
          command: { name: 'set-field', id: node.id, field },
        },
      });
    };
    const { quarantine } = node.fields;
    check(node.fields, labelOf(node));
    if (quarantine) check(quarantine, `The quarantine of ${labelOf(node)}`, 'quarantine');
  },
});

function hasBoth({ partitionColumns, clusterColumns, clusterAuto }: Storage): boolean {
  const isClustered = clusterAuto === true || (clusterColumns?.length ?? 0) > 0;
  return isClustered && (partitionColumns?.length ?? 0) > 0;
}
