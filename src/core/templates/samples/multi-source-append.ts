/** Orders of three regions, each in the shape its shop gives them; one has no number. */
import type { Samples } from '../define.ts';

export const multiSourceAppendSamples: Samples = {
  'source.orders_emea': [
    { order_id: 'E1', ordered_at: '2026-01-01T10:00:00Z', amount: 10, currency: 'EUR' },
    { order_id: null, ordered_at: '2026-01-01T10:30:00Z', amount: 11, currency: 'EUR' },
  ],
  'source.orders_apac': [
    { id: 'A1', created: '2026-01-01T02:00:00Z', total: 2000, currency: 'JPY' },
  ],
  'source.orders_americas': [
    { order_id: 'U1', ordered_at: '2026-01-01T18:00:00Z', amount: 30, currency: 'USD' },
  ],
  'bronze.orders': [
    { order_id: 'E1', amount: 10, currency: 'EUR', region: 'EMEA' },
    { order_id: 'A1', amount: 2000, currency: 'JPY', region: 'APAC' },
    { order_id: 'U1', amount: 30, currency: 'USD', region: 'AMER' },
  ],
};
