import type { NodeOf } from '#core/model/pipeline.ts';
import { partitionAndCluster } from '#core/rules/tables/partition-and-cluster.ts';
import { pipelineOf, tableNode } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

const table = (fields: Partial<NodeOf<'table'>['fields']>) =>
  pipelineOf([tableNode('silver.orders', 'bronze.orders', fields)]);

testRule(partitionAndCluster, {
  accepts: {
    partitions: table({ partitionColumns: ['day'], clusterColumns: [] }),
    clustering: table({ clusterColumns: ['id'], clusterAuto: true, partitionColumns: [] }),
  },
  reports: {
    'both, by column or by itself': [
      table({
        partitionColumns: ['day'],
        clusterColumns: ['id'],
        quarantine: { mode: 'table', partitionColumns: ['day'], clusterAuto: true },
      }),
      'silver.orders has both partition columns and liquid clustering.',
      'The quarantine of silver.orders has both partition columns and liquid clustering.',
    ],
  },
});
