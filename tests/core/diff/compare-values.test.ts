import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareValues } from '#core/diff/compare-values.ts';

test('names what came, what went and what changed', () => {
  const before = { comment: 'old', gone: 1, options: { header: 'true', sep: ',' } };
  const after = { comment: 'new', come: 2, options: { header: 'true', sep: ';' } };
  expect(compareValues(before, after)).toEqual([
    { path: ['comment'], before: 'old', after: 'new' },
    { path: ['gone'], before: 1 },
    { path: ['options', 'sep'], before: ',', after: ';' },
    { path: ['come'], after: 2 },
  ]);
});

test('a list is one value, and the order of keys says nothing', () => {
  const one = { keys: ['a', 'b'], rules: [{ name: 'x', condition: 'y' }] };
  expect(compareValues(one, { rules: [{ condition: 'y', name: 'x' }], keys: ['a', 'b'] })).toEqual(
    [],
  );
  expect(compareValues(one, { ...one, keys: ['b', 'a'] })).toEqual([
    { path: ['keys'], before: ['a', 'b'], after: ['b', 'a'] },
  ]);
});

test('keys that objects inherit are names like others', () => {
  expect(compareValues({}, { constructor: 'x' })).toEqual([{ path: ['constructor'], after: 'x' }]);
});

test('property: nothing differs from its own copy, and any difference has a side', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      expect(compareValues(a, structuredClone(a))).toEqual([]);
      for (const change of compareValues(a, b)) {
        expect(Object.keys(change).length).toBeGreaterThan(1);
      }
    }),
  );
});
