/** Jobs in a bundle of the framework: their files, their variables, and the compute they ask for. */
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import type { Job } from '#core/jobs/job.ts';
import { filesNode, pipelineOf, tableNode } from '../../../../support/build-pipeline.ts';
import { writePipeline } from '../write-pipeline.ts';

const nodes = [
  filesNode('orders'),
  tableNode('bronze.orders', 'source.orders', { tags: ['daily'] }),
  tableNode('bronze.clicks', 'source.orders'),
  tableNode('silver.orders', 'bronze.orders', { tags: ['daily'], database: '{catalog}.silver' }),
  tableNode('silver.open', 'silver.orders', { kind: 'temporary-view', tags: ['daily'] }),
  tableNode('gold.sales', 'silver.open', { kind: 'materialized-view', group: 'A2' }),
];

const daily: Job = {
  description: 'Every morning',
  trigger: { kind: 'schedule', cron: '0 0 6 * * ?', timeZone: 'UTC' },
  selection: { tags: ['daily'] },
  retries: { count: 2, waitSeconds: 30, onTimeout: true },
  timeoutMinutes: 120,
  warnAfterMinutes: 90,
  notifications: [
    { via: 'email', to: 'oncall@{domain}', events: ['failure', 'duration'] },
    { via: 'slack', to: 'Data team', events: ['failure'] },
  ],
  parameters: { region: 'emea' },
  compute: { kind: 'job-cluster', nodeType: 'i3.xlarge', autoscale: { min: 1, max: 4 } },
  queue: false,
  tags: { team: 'retail' },
  runAs: { kind: 'service-principal', name: '{principal}' },
};
const written = (jobs: Readonly<Record<string, Job>>) =>
  writePipeline(
    pipelineOf(nodes, {
      jobs,
      variables: { catalog: { dev: 'lake' }, domain: { dev: 'x.org' }, unused: { dev: '1' } },
    }),
  );
const yaml = (texts: Readonly<Record<string, string>>, file: string) =>
  load(texts[file] ?? '') as Record<string, never>;

describe('a job', () => {
  const { texts } = written({ daily });

  test('has a file with all that it says', () => {
    expect(texts['resources/daily.job.yml']).toMatchInlineSnapshot(`
      "# Refreshes the tables tagged daily.
      resources:
        jobs:
          daily:
            name: daily
            description: Every morning
            schedule:
              quartz_cron_expression: "0 0 6 * * ?"
              timezone_id: UTC
              pause_status: UNPAUSED
            tasks:
              - task_key: a1_bronze
                pipeline_task:
                  pipeline_id: "\${resources.pipelines.a1_bronze.id}"
                  refresh_selection:
                    - main.bronze.orders
                max_retries: 2
                min_retry_interval_millis: 30000
                retry_on_timeout: true
              - task_key: a1_silver
                depends_on:
                  - task_key: a1_bronze
                pipeline_task:
                  pipeline_id: "\${resources.pipelines.a1_silver.id}"
                max_retries: 2
                min_retry_interval_millis: 30000
                retry_on_timeout: true
            parameters:
              - name: region
                default: emea
            email_notifications:
              on_failure:
                - "oncall@\${var.domain}"
              on_duration_warning_threshold_exceeded:
                - "oncall@\${var.domain}"
            webhook_notifications:
              on_failure:
                - id: "\${var.notify_data_team}"
            health:
              rules:
                - metric: RUN_DURATION_SECONDS
                  op: GREATER_THAN
                  value: 5400
            timeout_seconds: 7200
            max_concurrent_runs: 1
            queue:
              enabled: false
            tags:
              team: retail
            run_as:
              service_principal_name: "{principal}"
      "
    `);
  });

  test('makes its variables and destinations known to the bundle', () => {
    const { variables, targets } = yaml(texts, 'databricks.yml');
    expect(Object.keys(variables ?? {})).toEqual(
      expect.arrayContaining(['catalog', 'domain', 'notify_data_team']),
    );
    expect(variables).not.toHaveProperty('unused');
    expect(targets).toHaveProperty('dev.variables.domain', 'x.org');
    expect(variables).toHaveProperty(
      'notify_data_team.lookup.notification_destination',
      'Data team',
    );
  });

  test('sets the compute of the pipelines it runs, and of no other', () => {
    const of = (key: string) => yaml(texts, `resources/${key}.pipeline.yml`);
    expect(of('a1_bronze')).toHaveProperty('resources.pipelines.a1_bronze.serverless', false);
    expect(of('a2_gold')).toHaveProperty('resources.pipelines.a2_gold.serverless', true);
  });
});

test('a project without jobs has neither files nor variables of them', () => {
  const { texts } = writePipeline(pipelineOf(nodes, { variables: { catalog: { dev: 'lake' } } }));
  expect(Object.keys(texts).filter((file) => file.endsWith('.job.yml'))).toEqual([]);
  expect(yaml(texts, 'databricks.yml').variables).not.toHaveProperty('catalog');
});

test('a whole pipeline is refreshed without a list of its tables', () => {
  const { texts } = written({
    all: { trigger: { kind: 'manual' }, selection: {}, runMode: 'full' },
  });
  expect(yaml(texts, 'resources/all.job.yml')).toHaveProperty('resources.jobs.all.tasks', [
    {
      task_key: 'a1_bronze',
      pipeline_task: {
        pipeline_id: `\${resources.pipelines.a1_bronze.id}`,
        full_refresh: true,
      },
    },
    {
      task_key: 'a1_silver',
      depends_on: [{ task_key: 'a1_bronze' }],
      pipeline_task: { pipeline_id: `\${resources.pipelines.a1_silver.id}`, full_refresh: true },
    },
    {
      task_key: 'a2_gold',
      depends_on: [{ task_key: 'a1_silver' }],
      pipeline_task: { pipeline_id: `\${resources.pipelines.a2_gold.id}`, full_refresh: true },
    },
  ]);
});

test.each<[Job['trigger'], string, unknown]>([
  [{ kind: 'continuous' }, 'continuous', { pause_status: 'UNPAUSED' }],
  [
    { kind: 'periodic', every: 4, unit: 'hours' },
    'trigger',
    { pause_status: 'UNPAUSED', periodic: { interval: 4, unit: 'HOURS' } },
  ],
  [
    { kind: 'file-arrival', url: '/Volumes/{catalog}/in/', waitAfterChangeSeconds: 60 },
    'trigger',
    {
      pause_status: 'UNPAUSED',
      file_arrival: { url: `/Volumes/\${var.catalog}/in/`, wait_after_last_change_seconds: 60 },
    },
  ],
  [
    { kind: 'table-update', tables: ['a.b.c'], condition: 'all', minSecondsBetween: 300 },
    'trigger',
    {
      pause_status: 'UNPAUSED',
      table_update: {
        table_names: ['a.b.c'],
        condition: 'ALL_UPDATED',
        min_time_between_triggers_seconds: 300,
      },
    },
  ],
])('the trigger $kind', (trigger, key, expected) => {
  const { texts } = written({ it: { trigger, selection: {} } });
  expect(yaml(texts, 'resources/it.job.yml')).toHaveProperty(`resources.jobs.it.${key}`, expected);
});

test('what cannot be said is a loss, with the reason', () => {
  const lost = (job: Job) =>
    written({ it: job })
      .losses.get('')
      ?.map(({ field, reason }) => [field.join('.'), reason]);
  expect(lost({ trigger: { kind: 'manual' }, selection: { tags: ['weekly'] } })).toEqual([
    ['jobs.it', 'It selects no table that a config is written for.'],
  ]);
  expect(
    lost({
      trigger: { kind: 'continuous' },
      selection: {},
      retries: { count: 1 },
      compute: { kind: 'job-cluster', sparkVersion: '17.3.x' },
    }),
  ).toEqual([
    ['jobs.it.retries', expect.stringContaining('runs without end')],
    ['jobs.it.compute.sparkVersion', expect.stringContaining('version of its runtime')],
  ]);
});
