/** Payments, of which one has no number, one no amount, and one was paid after it came. */
import type { Samples } from '../define.ts';

export const kafkaWithQuarantineSamples: Samples = {
  'source.payments': [
    {
      payment_id: 'p1',
      account_id: 'a1',
      amount: 10,
      currency: 'EUR',
      paid_at: '2025-12-31T10:00:00Z',
    },
    {
      payment_id: null,
      account_id: 'a2',
      amount: 20,
      currency: 'EUR',
      paid_at: '2025-12-31T11:00:00Z',
    },
    {
      payment_id: 'p3',
      account_id: 'a3',
      amount: null,
      currency: 'EUR',
      paid_at: '2025-12-31T12:00:00Z',
    },
    {
      payment_id: 'p4',
      account_id: 'a4',
      amount: 40,
      currency: 'USD',
      paid_at: '2030-01-01T00:00:00Z',
    },
  ],
  'silver.payments': [
    { payment_id: 'p1', amount: 10 },
    { payment_id: 'p4', amount: 40 },
  ],
};
