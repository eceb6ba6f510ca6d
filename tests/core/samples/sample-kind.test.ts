/** Values of sample rows as texts, and texts as values. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Sample } from '#core/model/samples.ts';
import { kindOfType, kindOfValue, readSample, sampleText } from '#core/samples/sample-kind.ts';

test.each<[string, Parameters<typeof readSample>[1], Sample | undefined]>([
  ['', 'text', ''],
  ['null', 'text', 'null'],
  [' 12.50 ', 'number', 12.5],
  ['-1e3', 'number', -1000],
  ['', 'number', undefined],
  ['NULL', 'number', null],
  ['Yes', 'yes-no', true],
  ['0', 'yes-no', false],
  ['["a", {"b": null}]', 'json', ['a', { b: null }]],
])('reads %j as a %s', (text, kind, value) => {
  const read = readSample(text, kind);
  expect(read.ok && read.value).toStrictEqual(value === undefined ? undefined : value);
  expect(read.ok).toBe(true);
});

test.each([
  ['12,5', 'number', 'no number'],
  ['0x10', 'number', 'no number'],
  ['Infinity', 'number', 'no number'],
  ['9007199254740993', 'number', 'last digits'],
  ['maybe', 'yes-no', 'neither yes nor no'],
  ['new', 'json', 'not JSON'],
] as const)('refuses %j as a %s and says why', (text, kind, why) => {
  const read = readSample(text, kind);
  expect(!read.ok && read.why).toContain(why);
});

describe('any value', () => {
  const value = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
    fc.boolean(),
    fc.constant(null),
    fc.array(fc.oneof(fc.string(), fc.integer(), fc.boolean())),
    fc.dictionary(fc.string(), fc.string(), { noNullPrototype: true }),
  ) as fc.Arbitrary<Sample>;

  it('comes back from its text in a column of its kind, and in one of JSON', () => {
    fc.assert(
      fc.property(value, (given) => {
        const kinds = ['json', kindOfValue(given) ?? 'number'] as const;
        for (const kind of kinds) {
          const read = readSample(sampleText(given, kind), kind);
          expect(read.ok).toBe(true);
          // JSON has no negative zero.
          expect(read.ok && read.value).toEqual(Object.is(given, -0) ? 0 : given);
        }
      }),
    );
  });
});

test('a declared type says of which kind its values are', () => {
  const kinds = ['long', 'decimal(18,2)', 'boolean', 'timestamp', 'string'].map(kindOfType);
  expect(kinds).toEqual(['number', 'number', 'yes-no', 'text', 'text']);
  expect(kindOfType({ type: 'array', elementType: 'long', containsNull: true })).toBe('json');
});
