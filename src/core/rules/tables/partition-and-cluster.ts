/** A table is laid out in one way: partitions or liquid clustering, never both. */
import { tablesOf } from '#core/model/graph.ts';
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

  check({ pipeline }, report) {
    for (const node of tablesOf(pipeline)) {
      const { quarantine } = node.fields;
      const parts = [
        { storage: node.fields, title: labelOf(node), path: [] },
        { storage: quarantine, title: `The quarantine of ${labelOf(node)}`, path: ['quarantine'] },
      ];
      for (const { storage, title, path } of parts) {
        if (!storage || !hasBoth(storage)) continue;
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
      }
    }
  },
});

function hasBoth({ partitionColumns, clusterColumns, clusterAuto }: Storage): boolean {
  const isClustered = clusterAuto === true || (clusterColumns?.length ?? 0) > 0;
  return isClustered && (partitionColumns?.length ?? 0) > 0;
}
