import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareNames } from '#core/text/compare-names.ts';

const sorted = (...names: readonly string[]): readonly string[] => names.toSorted(compareNames);

it('puts numbers in the order of their size', () => {
  expect(sorted('t10', 't9', 't100', 't1')).toEqual(['t1', 't9', 't10', 't100']);
  expect(sorted('a2_b10', 'a2_b9', 'a10_b1')).toEqual(['a2_b9', 'a2_b10', 'a10_b1']);
  expect(sorted('v99999999999999999999', 'v100000000000000000000')).toEqual([
    'v99999999999999999999',
    'v100000000000000000000',
  ]);
});

it('does not part names by their case or by zeros in front', () => {
  expect(sorted('orders', 'Customers', 'customers_2')).toEqual([
    'Customers',
    'customers_2',
    'orders',
  ]);
  expect(sorted('day_010', 'day_9', 'day_11')).toEqual(['day_9', 'day_010', 'day_11']);
});

it('is an order of all names: the same whatever order they came in', () => {
  const name = fc.string({
    unit: fc.constantFrom('a', 'B', 'b', '_', '0', '1', '2'),
    maxLength: 6,
  });
  fc.assert(
    fc.property(fc.array(name), (names) => {
      expect(names.toReversed().sort(compareNames)).toEqual(names.toSorted(compareNames));
    }),
  );
  fc.assert(
    fc.property(name, name, (a, b) => {
      expect(Math.sign(compareNames(a, b))).toBe(0 - Math.sign(compareNames(b, a)));
      expect(compareNames(a, b) === 0).toBe(a === b);
    }),
  );
});
