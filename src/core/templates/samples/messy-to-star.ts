/** Customers typed in many ways, one of them twice, and an order of a customer nobody knows. */
import type { Samples } from '../define.ts';

export const messyToStarSamples: Samples = {
  'source.customers': [
    {
      customer_id: 1,
      name: '  ann   LEE ',
      email: 'Ann@Example.COM ',
      phone: '030 / 1234567',
      country: 'Germany',
      birth_date: '01.02.1990',
    },
    {
      customer_id: 2,
      name: 'bob',
      email: 'no address',
      phone: '+44 20 7946 0000',
      country: 'uk',
      birth_date: '1985-12-31',
    },
    {
      customer_id: 2,
      name: 'bob',
      email: null,
      phone: '+44 20 7946 0000',
      country: null,
      birth_date: null,
    },
  ],
  'source.orders': [
    { order_id: 1, customer_id: 1, ordered_at: '2026-01-03', price: '€ 1.234,50' },
    { order_id: 2, customer_id: 9, ordered_at: '04.01.2026', price: '10,00 CHF' },
    { order_id: 3, customer_id: 2, ordered_at: '2026-01-05', price: '0,00' },
  ],
  'silver.customers': [
    {
      customer_id: 1,
      name: 'Ann Lee',
      email: 'ann@example.com',
      phone: '+49301234567',
      country: 'DE',
      birth_date: '1990-02-01',
    },
    {
      customer_id: 2,
      name: 'Bob',
      email: null,
      phone: '+442079460000',
      country: 'GB',
      birth_date: '1985-12-31',
    },
    { customer_id: 2, name: 'Bob', country: null, birth_date: null },
  ],
  'silver.orders': [
    { order_id: 1, ordered_at: '2026-01-03', price: 1234.5, currency: 'EUR' },
    { order_id: 2, ordered_at: '2026-01-04', price: 10, currency: 'CHF' },
  ],
  'gold.dim_customer': [
    { customer_id: 1, name: 'Ann Lee', country: 'DE' },
    { customer_id: 2, name: 'Bob', country: 'GB' },
    { customer_id: null, customer_key: -1 },
  ],
  'gold.fact_sales': [
    { order_id: 1, price: 1234.5 },
    { order_id: 2, price: 10, customer_key: -1 },
  ],
};
