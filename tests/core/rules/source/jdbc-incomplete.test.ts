import { jdbcIncomplete } from '#core/rules/source/jdbc-incomplete.ts';
import { completeSource, pipelineOf, tableNode } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

testRule(jdbcIncomplete, {
  accepts: {
    'an address and a table': pipelineOf([completeSource('jdbc', 'erp')]),
    'an address and a query': pipelineOf([
      completeSource('jdbc', 'erp', { options: { url: 'jdbc:x', query: 'SELECT 1' } }),
    ]),
    'a connection of the catalog and a table': pipelineOf([
      completeSource('jdbc', 'erp', {
        options: { 'databricks.connection': 'erp', dbtable: 'orders' },
      }),
    ]),
    'a table named by the flow': pipelineOf([
      completeSource('jdbc', 'erp', { options: { url: 'jdbc:x' } }),
      tableNode('bronze.orders', '', {
        flows: { orders: { from: 'source.erp', options: { dbtable: 'orders' } } },
      }),
    ]),
  },
  reports: {
    nothing: [
      pipelineOf([completeSource('jdbc', 'erp', { options: {} })]),
      'source.erp lacks the address of the database (url) and a table or query to read (dbtable or query).',
    ],
  },
});
