/** Transactions at home, far away, far away for little, and without a card. */
import type { Samples } from '../define.ts';

export const kafkaSinkSamples: Samples = {
  'source.transactions': [
    {
      transaction_id: 't1',
      card_id: 'c1',
      amount: 20,
      country: 'DE',
      home_country: 'DE',
      happened_at: '2026-01-01T10:00:00Z',
    },
    {
      transaction_id: 't2',
      card_id: 'c1',
      amount: 5000,
      country: 'BR',
      home_country: 'DE',
      happened_at: '2026-01-01T11:00:00Z',
    },
    {
      transaction_id: 't3',
      card_id: 'c2',
      amount: 10,
      country: 'BR',
      home_country: 'DE',
      happened_at: '2026-01-01T12:00:00Z',
    },
    {
      transaction_id: 't4',
      card_id: null,
      amount: 9000,
      country: 'BR',
      home_country: 'DE',
      happened_at: '2026-01-01T13:00:00Z',
    },
  ],
  'silver.transactions': [
    { transaction_id: 't1', card_id: 'c1' },
    { transaction_id: 't2', card_id: 'c1' },
    { transaction_id: 't3', card_id: 'c2' },
  ],
  'silver.suspicious_transactions': [{ transaction_id: 't2', card_id: 'c1', amount: 5000 }],
};
