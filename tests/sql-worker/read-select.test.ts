import { expect, test } from 'vitest';
import { readSelect } from '../../src/sql-worker/read-select.ts';

/** Each column as `name < input.column, …`; what is left open has no input. */
function read(sql: string): readonly string[] | undefined {
  return readSelect(sql)?.map((one) => {
    if (one.kind === 'star') {
      const except = one.except.length > 0 ? ` except ${one.except.join(', ')}` : '';
      return `* < ${one.input ?? '?'}${except}`;
    }
    const reads = one.reads.map(({ input, column }) => `${input ?? '?'}.${column}`);
    return `${one.name} < ${reads.join(', ')}`;
  });
}

test('plain columns, expressions and aliases', () => {
  expect(read('SELECT id, upper(name) AS n, amount * fx eur, 1 AS one FROM orders')).toEqual([
    'id < orders.id',
    'n < orders.name',
    'eur < orders.amount, orders.fx',
    'one < ',
  ]);
});

test('what Databricks adds to the grammar', () => {
  expect(
    read('SELECT payload:customer.id::int AS id, * EXCEPT (a, `b c`) FROM STREAM(orders) o'),
  ).toEqual(['id < orders.payload', '* < orders except a, b c']);
});

test('a join: named inputs are told apart, others are left open', () => {
  const sql = `SELECT o.id, c.*, segment, o.total / c.rate AS share
    FROM orders AS o LEFT JOIN customers c ON o.customer = c.id`;
  expect(read(sql)).toEqual([
    'id < orders.id',
    '* < customers',
    'segment < ?.segment',
    'share < orders.total, customers.rate',
  ]);
});

test('sees through subqueries and common table expressions', () => {
  const sql = `WITH paid AS (SELECT id, amount AS total, * FROM orders WHERE is_paid),
      by_day AS (SELECT day, sum(total) AS revenue FROM paid GROUP BY day)
    SELECT b.revenue, b.day, x.k FROM by_day b JOIN (SELECT key AS k FROM keys) x ON true`;
  expect(read(sql)).toEqual(['revenue < orders.amount', 'day < orders.day', 'k < keys.key']);
});

test('a UNION gives columns by place', () => {
  expect(read('SELECT id, name FROM a UNION ALL SELECT key, title FROM b')).toEqual([
    'id < a.id, b.key',
    'name < a.name, b.title',
  ]);
});

test('a field of a struct is read from its column', () => {
  expect(read('SELECT address.city, o.address.zip AS zip FROM orders o')).toEqual([
    'city < orders.address',
    'zip < orders.address',
  ]);
});

test.each(['', 'SELECT FROM', 'DROP TABLE x', 'not sql at all', 'SELECT 1; SELECT 2'])(
  'gives no lineage it does not know: %s',
  (sql) => {
    expect(read(sql) ?? []).toEqual([]);
  },
);
