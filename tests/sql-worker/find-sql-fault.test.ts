import { expect, test } from 'vitest';
import type { SqlKind } from '#core/sql/sql-checker.ts';
import { findSqlFault } from '#sql-worker/find-sql-fault.ts';

test.each<[SqlKind, string]>([
  ['condition', ''],
  ['condition', "status IN ('open', 'paid') AND amount > 0"],
  ['condition', 'order_id IS NOT NULL -- as agreed'],
  ['condition', '{min_amount} < amount'],
  ['condition', "note <> 'a::b * EXCEPT (c)'"],
  ['expression', '*'],
  ['expression', '* EXCEPT (operation, change_number)'],
  ['expression', 'payload:order.lines[0]::decimal(10, 2) AS amount'],
  ['expression', 'filter(lines, line -> line.amount > 1) AS large'],
  ['expression', 'to_date(`ordered at`) AS order_date'],
  ['query', 'SELECT o.*, c.segment FROM orders o LEFT JOIN customers c ON o.customer_id = c.id'],
  ['query', 'SELECT * FROM STREAM(orders) WHERE id > 1'],
  ['query', 'SELECT * FROM STREAM orders'],
  ['query', 'SELECT * FROM t QUALIFY row_number() OVER (PARTITION BY a ORDER BY b) = 1'],
  ['query', 'WITH x AS (SELECT 1 AS a) SELECT * FROM x GROUP BY ALL'],
])('takes the %s %s', (kind, text) => {
  expect(findSqlFault(kind, text)).toBeUndefined();
});

test.each<[SqlKind, string, number, number]>([
  ['condition', 'amount > ', 1, 8],
  ['condition', 'order_id IS NOT\nNUL', 2, 1],
  ['condition', 'amount > 1 ORDER BY b', 1, 12],
  ['condition', 'amount > 1)', 1, 11],
  ['expression', 'a b c', 1, 5],
  ['expression', "payload:a::int + 'x", 1, 18],
  ['query', 'SELECT a,\nFROM orders', 2, 1],
  ['query', 'SELECT a FRM orders', 1, 14],
])('tells where the %s %s goes wrong', (kind, text, line, column) => {
  expect(findSqlFault(kind, text)).toMatchObject({ line, column });
});

test('says what does not fit, or that something is missing', () => {
  expect(findSqlFault('query', 'SELECT a FRM orders x')?.message).toContain('`orders`');
  expect(findSqlFault('condition', 'amount >')?.message).toContain('ends too early');
});
