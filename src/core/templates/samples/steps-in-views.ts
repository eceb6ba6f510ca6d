/** Shipments that arrived in time and late, one on its way, and one without a number. */
import type { Samples } from '../define.ts';

export const stepsInViewsSamples: Samples = {
  'source.shipments': [
    {
      shipment_id: 's1',
      carrier: ' dhl ',
      shipped_at: '2026-01-01T08:00:00Z',
      promised_at: '2026-01-02T08:00:00Z',
      delivered_at: '2026-01-02T11:00:00Z',
    },
    {
      shipment_id: 's2',
      carrier: 'DHL',
      shipped_at: '2026-01-01T08:00:00Z',
      promised_at: '2026-01-03T08:00:00Z',
      delivered_at: '2026-01-03T07:00:00Z',
    },
    {
      shipment_id: 's3',
      carrier: 'ups',
      shipped_at: '2026-01-02T08:00:00Z',
      promised_at: '2026-01-05T08:00:00Z',
      delivered_at: null,
    },
    {
      shipment_id: null,
      carrier: 'ups',
      shipped_at: '2026-01-02T08:00:00Z',
      promised_at: '2026-01-05T08:00:00Z',
      delivered_at: null,
    },
  ],
  'silver.delivered_shipments': [
    { shipment_id: 's1', carrier_code: 'DHL', hours_late: 3 },
    { shipment_id: 's2', carrier_code: 'DHL', hours_late: -1 },
  ],
  'silver.open_shipments': [{ shipment_id: 's3', carrier_code: 'UPS' }],
  'gold.carrier_delays': [
    {
      carrier_code: 'DHL',
      month: '2026-01-01T00:00:00Z',
      shipments: 2,
      average_hours_late: 1,
      late_shipments: 1,
    },
  ],
};
