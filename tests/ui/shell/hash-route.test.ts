import { expect, it } from 'vitest';
import { printRoute, readRoute } from '#ui/shell/hash-route.ts';

it('reads what it prints', () => {
  for (const selected of [undefined, 'silver.orders', 'source.a b&c?d=ä']) {
    const route = { view: 'compare' as const, selected };
    expect(readRoute(printRoute(route))).toEqual(route);
  }
  expect(printRoute({ view: 'canvas', selected: 'silver.orders' })).toBe(
    '#/canvas?sel=silver.orders',
  );
});

it('knows no place in another address', () => {
  for (const hash of ['', '#', '#/', '#/nowhere', '#canvas', '#/canvas/x']) {
    expect(readRoute(hash)).toBeUndefined();
  }
});
