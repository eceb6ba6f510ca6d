/** Pipelines that use what is only said in Databricks bundles: jobs of all kinds, and facts of tables. */
import type { Job } from '#core/jobs/job.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { filesNode, pipelineOf, sinkNode, tableNode } from '../../../support/build-pipeline.ts';
import { jobOf, scheduled } from '../../../support/job-pipeline.ts';

export const everyJob: Readonly<Record<string, Job>> = {
  nightly: scheduled('0 0 2 * * ?', {
    selection: { tags: ['daily'], upstream: true },
    notifications: [
      { via: 'email', to: 'data@example.com', events: ['failure', 'duration'] },
      { via: 'slack', to: 'Data on call', events: ['failure'] },
    ],
    retries: { count: 2, waitSeconds: 60, onTimeout: true },
    timeoutMinutes: 120,
    warnAfterMinutes: 60,
    parameters: { region: 'emea' },
    tags: { team: 'retail' },
    compute: { kind: 'job-cluster', nodeType: 'i3.xlarge', autoscale: { min: 1, max: 4 } },
  }),
  'on arrival': jobOf({
    trigger: { kind: 'file-arrival', url: '/Volumes/main/landing/orders/' },
    paused: true,
    selection: { tables: ['bronze.orders'] },
  }),
  rebuild: jobOf({ runMode: 'full', runAs: { kind: 'service-principal', name: '0-0-0' } }),
  stream: jobOf({ trigger: { kind: 'continuous' } }),
};

/** One of each kind, over tables of `factsPipeline`. */
export const everyResource: Pipeline['resources'] = {
  'landing zone': {
    kind: 'volume',
    database: '{catalog}.bronze',
    storage: 'external',
    location: 'abfss://landing@{catalog}.dfs.core.windows.net/orders',
    comment: "It's where files arrive.",
    readers: ['analysts', 'engineers'],
    writers: ['engineers'],
  },
  archive: { kind: 'volume', storage: 'managed' },
  'customers are late': {
    kind: 'alert',
    table: 'silver.customers',
    query: 'SELECT count(*) AS row_count FROM watched',
    condition: {
      column: 'row_count',
      aggregation: 'count-distinct',
      operator: 'at-most',
      threshold: 0.5,
      whenEmpty: 'triggered',
    },
    schedule: { cron: '0 0 * * * ?', timeZone: 'Europe/Berlin', paused: true },
    warehouse: 'Serverless Starter Warehouse',
    notify: { emails: ['{catalog}@example.com'], whenOk: true, againAfterMinutes: 60 },
  },
  Customers: {
    kind: 'dashboard',
    pages: [{ table: 'gold.customers', countBy: 'region' }, { table: 'silver.customers' }],
    warehouse: '{catalog} reports',
  },
};

const column = (name: string, type: string) => ({ name, type, nullable: true, metadata: {} });

const source = filesNode('customers', {
  schema: {
    type: 'struct',
    fields: [column('id', 'long'), column('email', 'string'), column('region', 'string')],
  },
});

export const factsPipeline = pipelineOf(
  [
    source,
    tableNode('bronze.customers', source.id, {
      database: '{catalog}.bronze',
      private: true,
      sparkConf: { 'spark.sql.ansi.enabled': 'true' },
      metadataColumns: { _loaded_at: 'current_timestamp()', _file: '_metadata.file_path' },
    }),
    tableNode('silver.customers', source.id, {
      database: '{catalog}.silver',
      comment: "Customers: it's all of them.",
      rowFilter: 'ROW FILTER {catalog}.security.by_region ON (region)',
      columnMasks: { email: '{catalog}.security.mask USING COLUMNS (region)' },
      columnComments: { id: 'The key.' },
      columnTags: [{ column: 'email', name: 'pii', value: 'email' }],
      catalogTags: { domain: 'sales', checked: '' },
      constraints: { primaryKey: ['id'] },
      clusterAuto: true,
    }),
    tableNode('gold.customers', 'silver.customers', {
      kind: 'materialized-view',
      database: '{catalog}.gold',
      refreshPolicy: 'incremental',
      flows: { customers: { from: 'silver.customers', query: 'SELECT * FROM customers' } },
      columnMasks: { email: '{catalog}.security.mask' },
      columnComments: { id: 'The key.', email: 'Hidden.' },
      constraints: { foreignKeys: [{ columns: ['id'], references: 'silver.customers' }] },
    }),
    sinkNode('copies', 'silver.customers', { layer: 'gold', options: { tableName: 'main.a.b' } }),
  ],
  { environments: ['dev', 'prd'], variables: { catalog: { dev: 'shop_dev', prd: 'shop' } } },
);
