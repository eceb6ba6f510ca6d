/** Readings of two devices within two hours, one of them implausible and one without its device. */
import type { Samples } from '../define.ts';

export const eventHubsIotSamples: Samples = {
  'source.telemetry': [
    {
      device_id: 'd1',
      measured_at: '2026-01-01T08:10:00Z',
      temperature: 20,
      vibration: 0.1,
      battery: 90,
    },
    {
      device_id: 'd1',
      measured_at: '2026-01-01T08:50:00Z',
      temperature: 22,
      vibration: 0.4,
      battery: 88,
    },
    {
      device_id: 'd1',
      measured_at: '2026-01-01T09:05:00Z',
      temperature: 900,
      vibration: 0.2,
      battery: 87,
    },
    {
      device_id: 'd2',
      measured_at: '2026-01-01T08:30:00Z',
      temperature: -5,
      vibration: 0.3,
      battery: 50,
    },
    {
      device_id: null,
      measured_at: '2026-01-01T08:40:00Z',
      temperature: 19,
      vibration: 0.2,
      battery: 77,
    },
  ],
  'silver.readings': [
    { device_id: 'd1', temperature: 20, is_quarantined: false },
    { device_id: 'd1', temperature: 22, is_quarantined: false },
    { device_id: 'd1', temperature: 900, is_quarantined: true },
    { device_id: 'd2', temperature: -5, is_quarantined: false },
    { device_id: null, temperature: 19, is_quarantined: true },
  ],
  'gold.device_hours': [
    {
      device_id: 'd1',
      hour: '2026-01-01T08:00:00Z',
      average_temperature: 21,
      highest_vibration: 0.4,
      lowest_battery: 88,
    },
    {
      device_id: 'd2',
      hour: '2026-01-01T08:00:00Z',
      average_temperature: -5,
      highest_vibration: 0.3,
      lowest_battery: 50,
    },
  ],
};
