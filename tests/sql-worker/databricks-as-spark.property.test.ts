import fc from 'fast-check';
import { expect, test } from 'vitest';
import { databricksAsSpark } from '#sql-worker/databricks-as-spark.ts';

const piece = fc.constantFrom(
  ...['a', '::int', '::decimal(1, 2)', ':b', '*', ' EXCEPT (c)', ' STREAM(x)', ' STREAM y', ' '],
  ...[
    "'it::s'",
    '`n:m`',
    ' QUALIFY ',
    '{token}',
    '\n',
    '-- x::y\n',
    '[0]',
    '/* a:b */',
    '\u{e000}',
  ],
);
const sql = fc.array(piece).map((pieces) => pieces.join(''));

test('keeps the length and every line end, so that places stay places', () => {
  fc.assert(
    fc.property(sql, (text) => {
      const written = databricksAsSpark(text);
      expect(written.length).toBe(text.length);
      expect([...written.matchAll(/\n/g)].map(({ index }) => index)).toEqual(
        [...text.matchAll(/\n/g)].map(({ index }) => index),
      );
    }),
  );
});

test('keeps what stands in quotes', () => {
  const text = "SELECT 'a::b', `c:d` -- e::f";
  expect(databricksAsSpark(text)).toBe(text);
});
