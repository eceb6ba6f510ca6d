import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cut, joined } from '#ui/canvas/paint/fit-text.ts';

const cutTo = (text: string, most: number): string => joined(cut(text, upTo(most)));
const upTo = (length: number) => (part: string) => part.length <= length;

it('cuts names in the middle, keeping the end, where they differ', () => {
  expect(cutTo('orders', 10)).toBe('orders');
  expect(cutTo('customer_orders_2024', 14)).toBe('custom…rs_2024');
  expect(cutTo('customer_orders_2024', 4)).toBe('cus…');
});

it('always fits, and is as long as can be', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 60 }),
      fc.integer({ min: 1, max: 60 }),
      (text, most) => {
        const part = cutTo(text, most);
        expect(part.length).toBeLessThanOrEqual(most);
        if (text.length <= most) expect(part).toBe(text);
      },
    ),
  );
});
