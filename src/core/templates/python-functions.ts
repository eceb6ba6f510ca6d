/** Rows that a Python function brings, and batches that another takes. */
import { expectation, project, source, templateKit } from './build.ts';
import type { TemplateBuilder } from './define.ts';
import { pythonFunctionsSamples } from './samples/python-functions.ts';

export const pythonFunctions: TemplateBuilder = () => {
  const { table, sink } = templateKit('weather', 'weather_service');
  return project(
    'weather',
    [
      source('python', 'observations', {
        module: 'sources.weather',
        function: 'read_observations',
        options: { region: '{region}' },
      }),
      table(
        'bronze.observations',
        { from: 'source.observations' },
        { comment: 'Observations as the weather service gives them.' },
      ),
      table(
        'silver.storm_warnings',
        {
          from: 'bronze.observations',
          where: ['wind_speed >= 75'],
          select: ['station_id', 'observed_at', 'wind_speed'],
        },
        {
          comment: 'Observations of storm.',
          expectations: [expectation('has_station', 'station_id IS NOT NULL')],
        },
      ),
      sink(
        'warning_calls',
        { from: 'silver.storm_warnings' },
        {
          format: 'foreach-batch',
          layer: 'silver',
          module: 'sinks.warnings',
          function: 'call_stations',
          options: { channel: '{warning_channel}' },
        },
      ),
    ],
    {
      samples: pythonFunctionsSamples,
      variables: {
        region: { dev: 'test', prd: 'north' },
        warning_channel: { dev: 'developers', prd: 'operations' },
      },
    },
  );
};
