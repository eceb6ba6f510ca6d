/** Orders of two days: with blanks, small letters, a currency nobody knows, and rows to drop. */
import type { Samples } from '../define.ts';

export const dailyCsvSamples: Samples = {
  'source.orders': [
    {
      order_id: 1,
      customer_id: 10,
      ordered_at: '2026-01-01T10:00:00Z',
      status: ' paid ',
      amount: 10.5,
      currency: 'eur',
    },
    {
      order_id: 2,
      customer_id: 11,
      ordered_at: '2026-01-01T11:00:00Z',
      status: 'cancelled',
      amount: 20,
      currency: 'EUR',
    },
    {
      order_id: 3,
      customer_id: null,
      ordered_at: '2026-01-02T11:00:00Z',
      status: 'PAID',
      amount: 5.25,
      currency: 'chf',
    },
    {
      order_id: null,
      customer_id: 12,
      ordered_at: '2026-01-02T12:00:00Z',
      status: 'PAID',
      amount: 7,
      currency: 'EUR',
    },
    {
      order_id: 4,
      customer_id: 13,
      ordered_at: '2026-01-02T13:00:00Z',
      status: 'PAID',
      amount: null,
      currency: 'EUR',
    },
  ],
  'silver.orders': [
    { order_id: 1, status: 'PAID', amount: 10.5, currency: 'EUR' },
    { order_id: 2, status: 'CANCELLED', amount: 20, currency: 'EUR' },
    { order_id: 3, status: 'PAID', amount: 5.25, currency: 'CHF' },
  ],
  'gold.daily_sales': [
    { order_date: '2026-01-01', currency: 'EUR', orders: 1, revenue: 10.5 },
    { order_date: '2026-01-02', currency: 'CHF', orders: 1, revenue: 5.25 },
  ],
};
