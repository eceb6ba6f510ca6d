/** A live stream, and the rows of former years that are added once. */
import { columns, expectation, project, source, templateKit } from './build.ts';
import type { TemplateBuilder } from './define.ts';
import { backfillSamples } from './samples/backfill.ts';

export const backfill: TemplateBuilder = () => {
  const { tableOf } = templateKit('trips', 'dispatch');
  const ddl = 'trip_id STRING, vehicle_id STRING, started_at TIMESTAMP, kilometres DOUBLE';
  const names = ['trip_id', 'vehicle_id', 'started_at', 'kilometres'];
  return project(
    'mobility',
    [
      source('kafka', 'trips', {
        options: { subscribe: 'trips', 'kafka.bootstrap.servers': '{kafka_servers}' },
        schema: columns(ddl),
      }),
      source('batch-files', 'trips_archive', {
        path: '/Volumes/{catalog}/archive/trips',
        format: 'parquet',
        options: { recursiveFileLookup: 'true' },
        schema: columns(ddl),
      }),
      tableOf(
        'bronze.trips',
        {
          trips: {
            from: 'source.trips',
            select: names.map((name) => `parsed_records.${name} AS ${name}`),
          },
          trips_archive: {
            from: 'source.trips_archive',
            where: ["started_at < TIMESTAMP'2025-01-01'"],
            select: names,
            once: true,
          },
        },
        {
          comment: 'All trips: those of the stream, and those before 2025 from the archive.',
          clusterColumns: ['started_at'],
          expectations: [expectation('has_trip_id', 'trip_id IS NOT NULL')],
        },
      ),
    ],
    {
      samples: backfillSamples,
      variables: { kafka_servers: { dev: 'kafka-dev:9092', prd: 'kafka:9092' } },
    },
  );
};
