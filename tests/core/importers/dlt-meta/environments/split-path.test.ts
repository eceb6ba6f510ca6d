/** Finding what differs between the paths of several environments. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitPath } from '#core/importers/dlt-meta/environments/split-path.ts';

test('only the middle that differs stands apart', () => {
  expect(splitPath(['s3://lake-dev/raw/customers', 's3://lake-prd/raw/customers'])).toEqual({
    before: 's3://',
    after: '/raw/customers',
    middles: ['lake-dev', 'lake-prd'],
  });
});

test('a path inside the other takes a neighbour along, so that no middle is empty', () => {
  expect(splitPath(['/a/b', '/a/x/b'])).toEqual({
    before: '/a/',
    after: '',
    middles: ['b', 'x/b'],
  });
  expect(splitPath(['/a', '/a/x'])).toEqual({ before: '/', after: '', middles: ['a', 'a/x'] });
});

test('every path can be put together again', () => {
  const path = fc.array(fc.constantFrom('a', 'b', '', 's3:', 'x y'), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(fc.array(path, { minLength: 2, maxLength: 4 }), (parts) => {
      const paths = parts.map((segments) => segments.join('/'));
      const { before, after, middles } = splitPath(paths);
      expect(middles.map((middle) => before + middle + after)).toEqual(paths);
    }),
  );
});
