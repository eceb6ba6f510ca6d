/** Readings of two meters, one of them negative. */
import type { Samples } from '../define.ts';

export const environmentsSamples: Samples = {
  'source.meter_readings': [
    { meter_id: 'm1', read_at: '2026-01-01T00:15:00Z', kilowatt_hours: 1.25 },
    { meter_id: 'm1', read_at: '2026-01-01T00:30:00Z', kilowatt_hours: 0.75 },
    { meter_id: 'm2', read_at: '2026-01-01T00:15:00Z', kilowatt_hours: -3 },
    { meter_id: 'm2', read_at: '2026-01-02T00:15:00Z', kilowatt_hours: 2 },
  ],
  'source.meters': [
    { meter_id: 'm1', grid_area: 'north' },
    { meter_id: 'm2', grid_area: 'south' },
  ],
  'gold.daily_consumption': [
    { grid_area: 'north', day: '2026-01-01', kilowatt_hours: 2 },
    { grid_area: 'south', day: '2026-01-02', kilowatt_hours: 2 },
  ],
};
