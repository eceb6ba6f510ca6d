/** Readings of devices from an event hub, and figures by the hour. */
import { secretText } from '#core/model/secret-text.ts';
import { columns, expectation, project, source, templateKit } from './build.ts';
import type { TemplateBuilder } from './define.ts';
import { eventHubsIotSamples } from './samples/event-hubs-iot.ts';

export const eventHubsIot: TemplateBuilder = () => {
  const { table } = templateKit('telemetry', 'plant');
  return project(
    'factory',
    [
      source('event-hubs', 'telemetry', {
        namespace: '{hub_namespace}',
        port: '9093',
        hub: 'telemetry',
        options: {
          startingOffsets: 'earliest',
          'kafka.sasl.jaas.config': secretText('hub_login'),
        },
        schema: columns(
          'device_id STRING, measured_at TIMESTAMP, temperature DOUBLE, vibration DOUBLE, battery INT',
        ),
      }),
      table(
        'bronze.telemetry',
        { from: 'source.telemetry' },
        { comment: 'Events of the hub, with their JSON unpacked beside them.' },
      ),
      table(
        'silver.readings',
        { from: 'bronze.telemetry', select: ['parsed_records.*', 'timestamp AS received_at'] },
        {
          comment: 'One row for each reading; implausible ones are marked.',
          clusterColumns: ['device_id', 'measured_at'],
          expectations: [
            expectation('has_device', 'device_id IS NOT NULL', 'warn'),
            expectation('plausible_temperature', 'temperature BETWEEN -60 AND 200', 'warn'),
          ],
          quarantine: { mode: 'flag' },
        },
      ),
      table(
        'gold.device_hours',
        {
          from: 'silver.readings',
          query: `SELECT
  device_id,
  date_trunc('HOUR', measured_at) AS hour,
  avg(temperature) AS average_temperature,
  max(vibration) AS highest_vibration,
  min(battery) AS lowest_battery
FROM readings
WHERE NOT is_quarantined
GROUP BY device_id, date_trunc('HOUR', measured_at)`,
        },
        { comment: 'Figures of each device by the hour, without implausible readings.' },
      ),
    ],
    {
      samples: eventHubsIotSamples,
      variables: { hub_namespace: { dev: 'plant-dev', prd: 'plant-prd' } },
      secrets: { hub_login: { scope: 'factory', key: 'telemetry_jaas' } },
    },
  );
};
