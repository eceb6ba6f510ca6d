/** Observations with and without storm. */
import type { Samples } from '../define.ts';

export const pythonFunctionsSamples: Samples = {
  'source.observations': [
    { station_id: 'w1', observed_at: '2026-01-01T10:00:00Z', wind_speed: 20 },
    { station_id: 'w2', observed_at: '2026-01-01T10:00:00Z', wind_speed: 90 },
    { station_id: null, observed_at: '2026-01-01T10:00:00Z', wind_speed: 95 },
  ],
  'silver.storm_warnings': [{ station_id: 'w2', wind_speed: 90 }],
};
