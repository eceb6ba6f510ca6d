import { describe, expect, it } from 'vitest';
import { nearMissFinder } from '#core/model/did-you-mean.ts';

describe('nearMissFinder', () => {
  const meant = nearMissFinder(['bronze.orders', 'bronze.order_lines', 'silver.orders', 'id']);

  it.each([
    ['bronze.order', 'bronze.orders'],
    ['BRONZE.ORDERS', 'bronze.orders'],
    ['bronce.orders', 'bronze.orders'],
    ['bronze.order_line', 'bronze.order_lines'],
    ['slvr.orders', 'silver.orders'],
  ])('finds what %s was meant to be', (wanted, expected) => {
    expect(meant(wanted)).toBe(expected);
  });

  it.each(['gold.customers', 'ix', '', 'orders'])('finds nothing near %j', (wanted) => {
    expect(meant(wanted)).toBeUndefined();
  });

  it('does not offer the name itself', () => {
    expect(nearMissFinder(['orders', 'orders_1'])('orders')).toBe('orders_1');
    expect(nearMissFinder(['orders'])('orders')).toBeUndefined();
  });

  it('offers the nearest of several', () => {
    expect(nearMissFinder(['customers_old', 'customer'])('customers')).toBe('customer');
  });

  it('stays fast when everything is wrong', () => {
    const names = Array.from({ length: 20_000 }, (_, index) => `bronze.table_${index}_of_many`);
    const find = nearMissFinder(names);
    const start = performance.now();
    for (const name of names) find(`${name}x`);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
