/** Customers and products with their changes, and an order of a customer nobody knows. */
import type { Samples } from '../define.ts';

export const starSchemaSamples: Samples = {
  'source.customers': [
    { customer_id: 1, name: 'Ann', country: 'DE', updated_at: '2026-01-01T00:00:00Z' },
    { customer_id: 1, name: 'Anna', country: 'AT', updated_at: '2026-01-02T00:00:00Z' },
    { customer_id: 2, name: 'Bob', country: 'US', updated_at: '2026-01-01T00:00:00Z' },
  ],
  'source.products': [
    { product_id: 1, title: 'Cup', category: 'kitchen', updated_at: '2026-01-01T00:00:00Z' },
  ],
  'source.orders': [
    {
      order_id: 1,
      customer_id: 1,
      product_id: 1,
      ordered_at: '2026-01-03T10:00:00Z',
      quantity: 2,
      amount: 10,
    },
    {
      order_id: 2,
      customer_id: 9,
      product_id: 1,
      ordered_at: '2026-01-03T11:00:00Z',
      quantity: 1,
      amount: 5,
    },
    {
      order_id: 3,
      customer_id: 2,
      product_id: 1,
      ordered_at: '2026-01-03T12:00:00Z',
      quantity: 0,
      amount: 0,
    },
  ],
  'silver.customers': [
    { customer_id: 1, name: 'Anna', country: 'AT' },
    { customer_id: 2, name: 'Bob', country: 'US' },
  ],
  'gold.dim_customer': [
    { customer_id: 1, name: 'Anna' },
    { customer_id: 2, name: 'Bob' },
    { customer_id: null, name: 'unknown' },
  ],
  'gold.fact_sales': [
    {
      order_id: 1,
      order_date: '2026-01-03',
      quantity: 2,
      amount: 10,
    },
    { order_id: 2, order_date: '2026-01-03', quantity: 1, amount: 5, customer_key: -1 },
  ],
};
