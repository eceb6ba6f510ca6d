/** Changes of three customers: one comes late, one deletes, one is of a kind nobody knows. */
import type { Samples } from '../define.ts';

export const cdcToScd1Samples: Samples = {
  'source.customer_changes': [
    {
      customer_id: 1,
      name: 'Ann',
      email: 'ann@example.com',
      country: 'DE',
      operation: 'INSERT',
      changed_at: '2026-01-01T00:00:00Z',
    },
    {
      customer_id: 2,
      name: 'Bob',
      email: 'bob@example.com',
      country: 'US',
      operation: 'INSERT',
      changed_at: '2026-01-01T00:00:00Z',
    },
    {
      customer_id: 1,
      name: 'Anna',
      email: 'anna@example.com',
      country: 'DE',
      operation: 'UPDATE',
      changed_at: '2026-01-03T00:00:00Z',
    },
    {
      customer_id: 1,
      name: 'Late',
      email: 'late@example.com',
      country: 'DE',
      operation: 'UPDATE',
      changed_at: '2026-01-02T00:00:00Z',
    },
    {
      customer_id: 2,
      name: 'Bob',
      email: 'bob@example.com',
      country: 'US',
      operation: 'DELETE',
      changed_at: '2026-01-04T00:00:00Z',
    },
    {
      customer_id: 3,
      name: 'Cid',
      email: null,
      country: 'FR',
      operation: 'INSERT',
      changed_at: '2026-01-02T00:00:00Z',
    },
    {
      customer_id: 3,
      name: 'Odd',
      email: null,
      country: 'FR',
      operation: 'TOUCH',
      changed_at: '2026-01-05T00:00:00Z',
    },
  ],
  'silver.customers': [
    { customer_id: 1, name: 'Anna', email: 'anna@example.com', changed_at: '2026-01-03T00:00:00Z' },
    { customer_id: 3, name: 'Cid', email: null, changed_at: '2026-01-02T00:00:00Z' },
  ],
};
