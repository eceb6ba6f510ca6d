import { tooManyClusterColumns } from '#core/rules/tables/too-many-cluster-columns.ts';
import { pipelineOf, tableNode } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

const five = ['a', 'b', 'c', 'd', 'e'];

testRule(tooManyClusterColumns, {
  accepts: {
    'four of them': pipelineOf([
      tableNode('gold.a', 'silver.a', { clusterColumns: five.slice(1) }),
    ]),
  },
  reports: {
    'five of them, in the quarantine as well': [
      pipelineOf([
        tableNode('gold.a', 'silver.a', {
          clusterColumns: five,
          quarantine: { mode: 'table', clusterColumns: five },
        }),
      ]),
      'gold.a is clustered by 5 columns, and four are the most there can be.',
      'The quarantine of gold.a is clustered by 5 columns, and four are the most there can be.',
    ],
  },
});
