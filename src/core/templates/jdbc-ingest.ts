/** Tables of an ERP database: one read anew each time, one kept with its history. */
import { secretText } from '#core/model/secret-text.ts';
import { expectation, project, source, templateKit } from './build.ts';
import type { TemplateBuilder } from './define.ts';
import { jdbcIngestSamples } from './samples/jdbc-ingest.ts';

export const jdbcIngest: TemplateBuilder = () => {
  const { table } = templateKit('purchasing', 'erp');
  const erp = (dbtable: string, options: Readonly<Record<string, string>> = {}) =>
    source('jdbc', dbtable.replace('public.', ''), {
      options: {
        url: '{erp_database}',
        dbtable,
        user: 'lakehouse',
        password: secretText('erp_password'),
        fetchsize: '10000',
        ...options,
      },
    });
  return project(
    'purchasing',
    [
      erp('public.suppliers'),
      erp('public.purchase_orders', {
        partitionColumn: 'order_number',
        lowerBound: '1',
        upperBound: '5000000',
        numPartitions: '8',
      }),
      table(
        'bronze.suppliers',
        { from: 'source.suppliers' },
        {
          comment: 'All versions of each supplier, worked out at each refresh.',
          snapshotCapture: { keys: ['supplier_id'], scdType: '2' },
        },
      ),
      table(
        'bronze.purchase_orders',
        { from: 'source.purchase_orders', where: ["status <> 'DRAFT'"] },
        {
          kind: 'materialized-view',
          comment: 'Purchase orders as they are in the ERP, without drafts.',
          expectations: [expectation('has_supplier', 'supplier_id IS NOT NULL', 'warn')],
        },
      ),
      table(
        'gold.spend_by_supplier',
        {
          from: 'bronze.purchase_orders',
          alias: 'orders',
          lookups: { suppliers: { from: 'bronze.suppliers' } },
          query: `SELECT
  s.supplier_id,
  s.name AS supplier,
  year(o.ordered_at) AS year,
  sum(o.amount) AS spend
FROM orders o
JOIN suppliers s ON o.supplier_id = s.supplier_id AND s.__END_AT IS NULL
GROUP BY s.supplier_id, s.name, year(o.ordered_at)`,
        },
        { comment: 'What was spent with each supplier, by year.' },
      ),
    ],
    {
      samples: jdbcIngestSamples,
      variables: {
        erp_database: {
          dev: 'jdbc:postgresql://erp-dev:5432/erp',
          prd: 'jdbc:postgresql://erp:5432/erp',
        },
      },
      jobs: {
        nightly: {
          description:
            'Reads the ERP anew, on a cluster: serverless compute connects to no address.',
          trigger: { kind: 'schedule', cron: '0 0 2 * * ?', timeZone: 'UTC' },
          selection: {},
          compute: { kind: 'job-cluster', workers: 1 },
        },
      },
      secrets: { erp_password: { scope: 'purchasing', key: 'erp_password' } },
    },
  );
};
