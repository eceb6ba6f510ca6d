/** What `printDdl` prints, `readDdl` reads. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StructType } from '#core/model/data-type.ts';
import { printDdl, readDdl } from '#core/text/spark-ddl.ts';

const name = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    'struct',
    'NOT',
    'comment',
    'interval',
    'to',
    '1',
    '`',
    '``',
    "it's",
    'a.b',
    '--',
    '>',
    ',',
    '{',
    'create',
  ),
);
const simple = fc.oneof(
  fc.constantFrom(
    ...['string', 'byte', 'short', 'integer', 'long', 'float', 'double', 'boolean', 'date'],
    ...['timestamp', 'timestamp_ntz', 'binary', 'variant', 'interval', 'interval day to second'],
  ),
  fc.tuple(fc.nat(38), fc.nat(38)).map(([precision, scale]) => `decimal(${precision},${scale})`),
  fc.nat(255).map((length) => `varchar(${length})`),
);
const metadata = fc.oneof(
  fc.constant({}),
  fc.record({ comment: fc.string({ unit: 'grapheme' }) }),
  fc.record({ comment: fc.constantFrom("'", '\\', '\\n', '\n', "''", '"', '\\u0041', '%', '\\%') }),
);
const { schema } = fc.letrec<{ type: unknown; schema: StructType }>((tie) => ({
  type: fc.oneof(
    { depthSize: 'small' },
    simple,
    fc.record({
      type: fc.constant('array'),
      elementType: tie('type'),
      containsNull: fc.constant(true),
    }),
    fc.record({
      type: fc.constant('map'),
      keyType: tie('type'),
      valueType: tie('type'),
      valueContainsNull: fc.constant(true),
    }),
    tie('schema'),
  ),
  schema: fc.record({
    type: fc.constant('struct'),
    fields: fc.array(fc.record({ name, type: tie('type'), nullable: fc.boolean(), metadata })),
  }) as fc.Arbitrary<StructType>,
}));

test('any schema that has columns is printed so that it is read back', () => {
  const withColumns = schema.filter(({ fields }) => fields.length > 0);
  fc.assert(
    fc.property(withColumns, (columns) => {
      expect(readDdl(printDdl(columns))).toEqual({ ok: true, schema: columns });
    }),
    { numRuns: 500 },
  );
});

test('no text makes it throw', () => {
  const pieces = fc.constantFrom(
    ...['a', ' ', 'INT', 'ARRAY', 'STRUCT', '<', '>', '(', ')', ',', ':', '`', "'", '--', '/*'],
  );
  fc.assert(
    fc.property(fc.array(pieces), (parts) => {
      const text = parts.join('');
      const result = readDdl(text);
      if (!result.ok) expect(result.problem.offset).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 2000 },
  );
});
