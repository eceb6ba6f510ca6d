import { describe, expect, it } from 'vitest';
import { tablesInQuery } from '#core/model/query-tables.ts';

const names = (query: string): readonly string[] =>
  tablesInQuery(query).map(({ parts }) => parts.join('.'));

describe('tablesInQuery', () => {
  it.each([
    ['SELECT * FROM orders', ['orders']],
    ['select o.id from orders o join customers as c on o.id = c.id', ['orders', 'customers']],
    ['SELECT * FROM a, b x, c WHERE a.id = 1', ['a', 'b', 'c']],
    ['SELECT * FROM a LEFT OUTER JOIN `b c` USING (id)', ['a', 'b c']],
    [
      'SELECT * FROM lake.silver.orders, {catalog}.silver.x',
      ['lake.silver.orders', '{catalog}.silver.x'],
    ],
    ['SELECT * FROM STREAM(orders) o JOIN STREAM customers c', ['orders', 'customers']],
    ['SELECT * FROM stream s', ['s']],
    ['WITH big AS (SELECT * FROM orders) SELECT * FROM big', ['orders']],
    ['WITH a (x, y) AS (SELECT 1, 2 FROM o), B AS (SELECT * FROM a) SELECT * FROM b', ['o']],
    ['SELECT * FROM (SELECT * FROM inner_table) t', ['inner_table']],
    ['SELECT (SELECT max(x) FROM limits) AS m FROM orders', ['limits', 'orders']],
    ['SELECT a FROM x UNION ALL SELECT a FROM y', ['x', 'y']],
  ])('%s', (query, expected) => {
    expect(names(query)).toEqual(expected);
  });

  it.each([
    ["SELECT EXTRACT(DAY FROM ordered_at), trim(BOTH ' ' FROM name) FROM orders", ['orders']],
    ['SELECT a IS DISTINCT FROM b FROM orders', ['orders']],
    ["SELECT 'FROM x' -- FROM y\n /* JOIN z */ FROM orders", ['orders']],
    ["SELECT * FROM read_files('/a', format => 'csv')", []],
    ['SELECT * FROM orders LATERAL VIEW explode(items) i AS item, other', ['orders']],
    ['SELECT a, b FROM orders GROUP BY a, b ORDER BY a, b', ['orders']],
    ['SELECT * FROM VALUES (1), (2)', []],
  ])('takes nothing else for a table: %s', (query, expected) => {
    expect(names(query)).toEqual(expected);
  });

  it('says where each stands', () => {
    const query = 'SELECT * FROM  orders';
    expect(tablesInQuery(query).map(({ start }) => query.slice(start))).toEqual(['orders']);
  });

  it.each(['', 'FROM', 'SELECT * FROM', 'SELECT ((((', "SELECT 'open FROM x", 'SELECT * FROM a.'])(
    'survives %j',
    (query) => {
      expect(() => tablesInQuery(query)).not.toThrow();
    },
  );
});
