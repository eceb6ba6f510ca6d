import type { NodeOf } from '#core/model/pipeline.ts';
import { zOrderAndCluster } from '#core/rules/tables/z-order-and-cluster.ts';
import { pipelineOf, tableNode } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

const zOrder = 'pipelines.autoOptimize.zOrderCols';
const table = (fields: Partial<NodeOf<'table'>['fields']>) =>
  pipelineOf([tableNode('silver.orders', 'bronze.orders', fields)]);

testRule(zOrderAndCluster, {
  accepts: {
    'Z-order columns': table({ properties: { [zOrder]: 'id' } }),
    clustering: table({ clusterColumns: ['id'], properties: { 'delta.appendOnly': 'true' } }),
  },
  reports: {
    both: [
      table({ properties: { [zOrder]: 'id' }, clusterAuto: true }),
      'silver.orders has both Z-order columns and liquid clustering.',
    ],
  },
});
