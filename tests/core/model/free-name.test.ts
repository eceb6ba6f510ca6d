import { expect, it } from 'vitest';
import { freeNameOf, nameTaker } from '#core/model/free-name.ts';

const freeBeside = (wanted: string, ...taken: readonly string[]): string =>
  freeNameOf(wanted, (name) => taken.includes(name));

it('keeps a name that is free', () => {
  expect(freeBeside('orders', 'customers')).toBe('orders');
  expect(freeBeside('orders_2', 'orders')).toBe('orders_2');
});

it('counts copies, and copies of copies, in one row', () => {
  expect(freeBeside('orders', 'orders')).toBe('orders_2');
  expect(freeBeside('orders', 'orders', 'orders_2')).toBe('orders_3');
  expect(freeBeside('orders_2', 'orders', 'orders_2')).toBe('orders_3');
});

it('leaves numbers alone that belong to the name', () => {
  expect(freeBeside('sales_2024', 'sales', 'sales_2024')).toBe('sales_2024_2');
  expect(freeBeside('phase_2', 'phase_2')).toBe('phase_2_2');
});

it('gives every name once, whatever its letter case', () => {
  const take = nameTaker(['Spark']);
  expect([take('spark'), take('rows'), take('Rows'), take('rows')]).toEqual([
    'spark_2',
    'rows',
    'Rows_2',
    'rows_3',
  ]);
});
