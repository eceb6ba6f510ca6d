/** Suppliers and their purchase orders, one of them a draft. */
import type { Samples } from '../define.ts';

export const jdbcIngestSamples: Samples = {
  'source.suppliers': [{ supplier_id: 1, name: 'Acme' }],
  'source.purchase_orders': [
    {
      order_number: 1,
      supplier_id: 1,
      status: 'OPEN',
      ordered_at: '2026-01-01T00:00:00Z',
      amount: 100,
    },
    {
      order_number: 2,
      supplier_id: 1,
      status: 'DRAFT',
      ordered_at: '2026-01-02T00:00:00Z',
      amount: 200,
    },
    {
      order_number: 3,
      supplier_id: null,
      status: 'OPEN',
      ordered_at: '2026-01-03T00:00:00Z',
      amount: 300,
    },
  ],
  'bronze.purchase_orders': [
    { order_number: 1, supplier_id: 1, amount: 100 },
    { order_number: 3, supplier_id: null, amount: 300 },
  ],
  'gold.spend_by_supplier': [{ supplier_id: 1, supplier: 'Acme', year: 2026, spend: 100 }],
};
