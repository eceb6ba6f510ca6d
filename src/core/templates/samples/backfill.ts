/** Trips of the stream, and of an archive that overlaps with it. */
import type { Samples } from '../define.ts';

export const backfillSamples: Samples = {
  'source.trips': [
    { trip_id: 't3', vehicle_id: 'v1', started_at: '2025-06-01T08:00:00Z', kilometres: 12.5 },
    { trip_id: null, vehicle_id: 'v1', started_at: '2025-06-01T09:00:00Z', kilometres: 1 },
  ],
  'source.trips_archive': [
    { trip_id: 't1', vehicle_id: 'v1', started_at: '2024-03-01T08:00:00Z', kilometres: 7 },
    { trip_id: 't2', vehicle_id: 'v2', started_at: '2024-12-31T23:00:00Z', kilometres: 3.5 },
    { trip_id: 't3', vehicle_id: 'v1', started_at: '2025-06-01T08:00:00Z', kilometres: 12.5 },
  ],
  'bronze.trips': [
    { trip_id: 't1', kilometres: 7 },
    { trip_id: 't2', kilometres: 3.5 },
    { trip_id: 't3', kilometres: 12.5 },
  ],
};
