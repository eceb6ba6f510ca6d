/** Orders of customers who are known, without a segment, and not known. */
import type { Samples } from '../define.ts';

export const streamStaticJoinSamples: Samples = {
  'source.orders': [
    { order_id: 1, customer_id: 10, ordered_at: '2026-01-01T10:00:00Z', amount: 10 },
    { order_id: 2, customer_id: 11, ordered_at: '2026-01-01T11:00:00Z', amount: 20 },
    { order_id: 3, customer_id: 99, ordered_at: '2026-01-01T12:00:00Z', amount: 30 },
  ],
  'source.customers': [
    { customer_id: 10, name: 'Ann', segment: 'retail' },
    { customer_id: 11, name: 'Bob', segment: null },
  ],
  'silver.orders_with_customers': [
    { order_id: 1, customer_name: 'Ann', segment: 'retail' },
    { order_id: 2, customer_name: 'Bob', segment: 'unknown' },
    { order_id: 3, customer_name: null, segment: 'unknown' },
  ],
};
