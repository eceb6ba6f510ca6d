/** One pipeline for three environments: what differs stands in variables and secrets. */

import { secretText } from '#core/model/secret-text.ts';
import { columns, expectation, project, source, templateKit } from './build.ts';
import type { TemplateBuilder } from './define.ts';
import { environmentsSamples } from './samples/environments.ts';

export const environments: TemplateBuilder = () => {
  const { table } = templateKit('metering', 'meter_head_end');
  return project(
    'energy',
    [
      source('cloud-files', 'meter_readings', {
        path: '{landing}/meter_readings',
        options: {
          'cloudFiles.format': 'json',
          'cloudFiles.maxFilesPerTrigger': '{files_at_once}',
        },
        schema: columns('meter_id STRING, read_at TIMESTAMP, kilowatt_hours DECIMAL(18,3)'),
      }),
      source('jdbc', 'meters', {
        options: {
          url: '{meter_database}',
          dbtable: 'public.meters',
          user: 'pipeline',
          password: secretText('meter_password'),
        },
      }),
      table(
        'bronze.meter_readings',
        { from: 'source.meter_readings' },
        { comment: 'Readings as the meters send them.' },
      ),
      table(
        'bronze.meters',
        { from: 'source.meters' },
        { kind: 'materialized-view', comment: 'All meters, read anew with each refresh.' },
      ),
      table(
        'silver.meter_readings',
        { from: 'bronze.meter_readings' },
        {
          comment: 'Valid readings.',
          expectations: [
            expectation('has_meter', 'meter_id IS NOT NULL'),
            expectation('not_negative', 'kilowatt_hours >= 0'),
          ],
        },
      ),
      table(
        'gold.daily_consumption',
        {
          from: 'silver.meter_readings',
          alias: 'readings',
          lookups: { meters: { from: 'bronze.meters' } },
          query: `SELECT
  m.grid_area,
  to_date(r.read_at) AS day,
  sum(r.kilowatt_hours) AS kilowatt_hours
FROM readings r
JOIN meters m ON r.meter_id = m.meter_id
GROUP BY m.grid_area, to_date(r.read_at)`,
        },
        { comment: 'Consumption of each grid area by day.', tags: ['daily'] },
      ),
    ],
    {
      samples: environmentsSamples,
      environments: ['dev', 'test', 'prd'],
      variables: {
        landing: {
          dev: '/Volumes/energy_dev/landing/sample',
          test: '/Volumes/energy_test/landing/full',
          prd: 'abfss://landing@energyprd.dfs.core.windows.net',
        },
        files_at_once: { dev: '10', test: '100', prd: '1000' },
        meter_database: {
          dev: 'jdbc:postgresql://meters-dev:5432/meters',
          test: 'jdbc:postgresql://meters-test:5432/meters',
          prd: 'jdbc:postgresql://meters:5432/meters',
        },
        on_call: {
          dev: 'metering-dev@example.com',
          test: 'metering-test@example.com',
          prd: 'metering-oncall@example.com',
        },
        secret_scope: { dev: 'energy-dev', test: 'energy-test', prd: 'energy' },
      },
      jobs: {
        daily: {
          description: 'Consumption of yesterday, with all it is made of.',
          trigger: { kind: 'schedule', cron: '0 30 5 * * ?', timeZone: 'Europe/Berlin' },
          selection: { tags: ['daily'], upstream: true },
          retries: { count: 2, waitSeconds: 300 },
          timeoutMinutes: 180,
          warnAfterMinutes: 90,
          // The database of meters is read over its address, which serverless compute does not do.
          compute: { kind: 'job-cluster', workers: 1 },
          notifications: [{ via: 'email', to: '{on_call}', events: ['failure', 'duration'] }],
        },
      },
      secrets: { meter_password: { scope: '{secret_scope}', key: 'meter_database' } },
    },
  );
};
