/** Plain values are the same when nothing but the order of their keys differs. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameValue } from '#core/text/same-value.ts';

const json = fc.jsonValue({ maxDepth: 4 });

function reversed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(reversed);
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, held]) => [key, reversed(held)]),
  );
}

test('a value is the same as its copy, whatever the order of keys', () => {
  fc.assert(fc.property(json, (value) => sameValue(value, reversed(structuredClone(value)))));
});

test('values that print differently are not the same', () => {
  fc.assert(
    fc.property(json, json, (a, b) => {
      fc.pre(JSON.stringify(reversed(a)) !== JSON.stringify(reversed(b)));
      const isSame = sameValue(a, b);
      // Key order and the sign of zero are all that printing sees and this does not.
      return !isSame || JSON.stringify(a).length === JSON.stringify(b).length;
    }),
  );
});

test('a list is not an object, and an undefined key is absent', () => {
  expect(sameValue([], {})).toBe(false);
  expect(sameValue({ a: undefined }, {})).toBe(true);
  expect(sameValue({ a: 1 }, { a: 1, b: null })).toBe(false);
});
