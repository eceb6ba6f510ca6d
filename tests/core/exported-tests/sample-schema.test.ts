/** Columns of sample rows: those the source declares, and those that rows show. */
import { expect, test } from 'vitest';
import { sampleSchema } from '#core/exported-tests/sample-schema.ts';
import { columns, source } from '#core/templates/build.ts';

test('columns of rows have the type that all of their values have', () => {
  const rows = [
    { id: 1, rate: 0.5, ok: true, at: '2026-01-01T10:00:00Z', mixed: 1, none: null },
    { id: 2, rate: 2, ok: null, at: '2026-01-01 10:00:00', mixed: 'a', none: null },
    { list: [1, 2], inner: { a: 'x', 'b c': 1 } },
  ];
  expect(
    sampleSchema(source('python', 'a', { module: 'm', function: 'f', options: {} }), rows),
  ).toBe(
    'id BIGINT, rate DOUBLE, ok BOOLEAN, at TIMESTAMP, mixed STRING, none STRING, list ARRAY<BIGINT>, inner STRUCT<a: STRING, `b c`: BIGINT>',
  );
});

test('declared columns keep their types, and rows add what is not declared', () => {
  const files = source('cloud-files', 'a', {
    path: '/a',
    options: {},
    schema: columns('id INT NOT NULL, amount DECIMAL(18,2)'),
  });
  expect(sampleSchema(files, [{ ID: 1, amount: 2, extra: 'x' }])).toBe(
    'id INT, amount DECIMAL(18,2), extra STRING',
  );
});
