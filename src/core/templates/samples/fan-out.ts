/** Events of each kind, one without its number, and a search for nothing. */
import type { Samples } from '../define.ts';

export const fanOutSamples: Samples = {
  'source.events': [
    {
      event_id: 'e1',
      kind: 'view',
      visitor_id: 'v1',
      happened_at: '2026-01-01T10:00:00Z',
      url: '/shop',
    },
    {
      event_id: 'e2',
      kind: 'search',
      visitor_id: 'v1',
      happened_at: '2026-01-01T10:01:00Z',
      search_terms: 'Red SHOES',
    },
    { event_id: 'e3', kind: 'search', visitor_id: 'v2', happened_at: '2026-01-01T10:02:00Z' },
    {
      event_id: 'e4',
      kind: 'purchase',
      visitor_id: 'v1',
      happened_at: '2026-01-01T10:05:00Z',
      order_id: 7,
      amount: 59.9,
    },
    {
      event_id: null,
      kind: 'view',
      visitor_id: 'v3',
      happened_at: '2026-01-01T10:06:00Z',
      url: '/',
    },
  ],
  'silver.page_views': [{ event_id: 'e1', visitor_id: 'v1', url: '/shop' }],
  'silver.searches': [{ event_id: 'e2', search_terms: 'red shoes' }],
  'silver.purchases': [{ event_id: 'e4', order_id: 7, amount: 59.9 }],
};
