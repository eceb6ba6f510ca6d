/** Three copies of a product list: a price changes, a product goes and comes back, one is new. */
import type { Samples } from '../define.ts';

export const snapshotsToScd2Samples: Samples = {
  'source.products': [
    {
      version: 1,
      product_id: 1,
      name: 'Cup',
      category: 'kitchen',
      price: 5,
      exported_at: '2026-01-01T00:00:00Z',
    },
    {
      version: 1,
      product_id: 2,
      name: 'Jug',
      category: 'kitchen',
      price: 9,
      exported_at: '2026-01-01T00:00:00Z',
    },
    {
      version: 2,
      product_id: 1,
      name: 'Cup',
      category: 'kitchen',
      price: 6,
      exported_at: '2026-01-02T00:00:00Z',
    },
    {
      version: 3,
      product_id: 1,
      name: 'Cup',
      category: 'kitchen',
      price: 6,
      exported_at: '2026-01-03T00:00:00Z',
    },
    {
      version: 3,
      product_id: 2,
      name: 'Jug',
      category: 'kitchen',
      price: 9,
      exported_at: '2026-01-03T00:00:00Z',
    },
    {
      version: 3,
      product_id: 3,
      name: 'Pan',
      category: 'kitchen',
      price: 30,
      exported_at: '2026-01-03T00:00:00Z',
    },
  ],
  'bronze.products': [
    { product_id: 1, price: 5, __START_AT: 1, __END_AT: 2 },
    { product_id: 1, price: 6, __START_AT: 2, __END_AT: null },
    { product_id: 2, price: 9, __START_AT: 1, __END_AT: 2 },
    { product_id: 2, price: 9, __START_AT: 3, __END_AT: null },
    { product_id: 3, price: 30, __START_AT: 3, __END_AT: null },
  ],
  'gold.products': [
    { product_id: 1, price: 6, since_version: 2 },
    { product_id: 2, price: 9, since_version: 3 },
    { product_id: 3, price: 30, since_version: 3 },
  ],
};
