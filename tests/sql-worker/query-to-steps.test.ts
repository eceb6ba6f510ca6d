import { describe, expect, it, vi } from 'vitest';
import { queryToSteps } from '#core/steps/from-query/query-to-steps.ts';
import { findSqlFault } from '../../src/sql-worker/find-sql-fault.ts';
import { readOutline } from '../../src/sql-worker/read-outline.ts';

const world = {
  main: 'orders',
  columns: ['id', 'customer_id', 'amount', 'at'],
  lookups: ['customers'],
};
const read = (text: string, known: object = {}) => {
  expect(findSqlFault('query', text), text).toBeUndefined();
  const outline = readOutline(text);
  return outline.ok ? queryToSteps(outline.outline, { ...world, ...known }) : outline;
};
const stepsOf = (text: string, known: object = {}) => {
  const result = read(text, known);
  return result.ok && 'steps' in result ? result.steps : result;
};

// The parser is slow the first time.
vi.setConfig({ testTimeout: 30_000 });

describe('a query that fits', () => {
  it.each<[string, string, unknown]>([
    [
      'a filter',
      'SELECT * FROM orders WHERE amount > 0 OR id = 1',
      [{ kind: 'filter', where: ['amount > 0 OR id = 1'] }],
    ],
    [
      'computed columns beside all',
      'SELECT *, upper(id) AS code FROM orders',
      [{ kind: 'derive', columns: [{ name: 'code', expression: 'upper(id)' }] }],
    ],
    [
      'replaced and removed columns',
      'SELECT * EXCEPT (amount, at), amount / 100 AS amount FROM orders',
      [
        {
          kind: 'derive',
          columns: [{ name: 'amount', expression: 'amount / 100', replaces: true }],
        },
        { kind: 'drop', columns: ['at'] },
      ],
    ],
    [
      'names, types and expressions in a list',
      'SELECT o.id AS order_id, try_cast(o.amount AS decimal(10, 2)) AS amount, to_date(o.at) AS day FROM orders o',
      [
        { kind: 'derive', columns: [{ name: 'day', expression: 'to_date(at)' }] },
        {
          kind: 'cast',
          columns: [{ column: 'amount', type: 'decimal(10, 2)' }],
          otherwise: 'null',
        },
        { kind: 'rename', names: { id: 'order_id' } },
        { kind: 'select', columns: ['order_id', 'amount', 'day'] },
      ],
    ],
    [
      'a join with a lookup',
      'SELECT o.id, c.name FROM orders o LEFT JOIN customers c ON c.key = o.customer_id WHERE c.name IS NOT NULL',
      [
        {
          kind: 'join',
          with: 'customers',
          how: 'left',
          on: [{ column: 'customer_id', otherColumn: 'key' }],
          columns: ['name'],
        },
        { kind: 'filter', where: ['name IS NOT NULL'] },
        { kind: 'select', columns: ['id', 'name'] },
      ],
    ],
    [
      'groups, also by place',
      'SELECT to_date(at) AS day, sum(amount) AS total FROM orders GROUP BY 1',
      [
        {
          kind: 'aggregate',
          groupBy: ['to_date(at) AS day'],
          measures: [{ name: 'total', expression: 'sum(amount)' }],
        },
      ],
    ],
    [
      'groups in another order, one of them hidden',
      'SELECT count(*) AS n, id FROM orders GROUP BY id, customer_id',
      [
        {
          kind: 'aggregate',
          groupBy: ['id', 'customer_id'],
          measures: [{ name: 'n', expression: 'count(*)' }],
        },
        { kind: 'select', columns: ['n', 'id'] },
      ],
    ],
    [
      'distinct rows',
      'SELECT DISTINCT id FROM orders',
      [
        { kind: 'select', columns: ['id'] },
        { kind: 'deduplicate', keep: 'first' },
      ],
    ],
    [
      'a column that is needed twice',
      'SELECT id, id AS order_id FROM orders',
      [
        { kind: 'derive', columns: [{ name: 'order_id', expression: 'id' }] },
        { kind: 'select', columns: ['id', 'order_id'] },
      ],
    ],
    [
      'a name that a column that comes in has, too',
      'SELECT id, customer_id AS amount FROM orders',
      [
        {
          kind: 'derive',
          columns: [{ name: 'amount', expression: 'customer_id', replaces: true }],
        },
        { kind: 'select', columns: ['id', 'amount'] },
      ],
    ],
    [
      'columns that change places with computed ones',
      'SELECT upper(at) AS id, id AS code FROM orders',
      [
        {
          kind: 'derive',
          columns: [
            { name: 'id', expression: 'upper(at)', replaces: true },
            { name: 'code', expression: 'id' },
          ],
        },
        { kind: 'select', columns: ['id', 'code'] },
      ],
    ],
    [
      'all columns beside one of a lookup',
      'SELECT o.*, c.name FROM orders o JOIN customers c ON c.key = o.customer_id WHERE c.active',
      [
        {
          kind: 'join',
          with: 'customers',
          how: 'inner',
          on: [{ column: 'customer_id', otherColumn: 'key' }],
          columns: ['name', 'active'],
        },
        { kind: 'filter', where: ['active'] },
        { kind: 'drop', columns: ['active'] },
      ],
    ],
    [
      'figures over all rows',
      'SELECT count(*) AS n, max(at) FILTER (WHERE amount > 0) AS last FROM orders',
      [
        {
          kind: 'aggregate',
          groupBy: [],
          measures: [
            { name: 'n', expression: 'count(*)' },
            { name: 'last', expression: 'max(at) FILTER (WHERE amount > 0)' },
          ],
        },
      ],
    ],
    [
      'a function over a window, which is no figure',
      'SELECT id, sum(amount) OVER (PARTITION BY id) AS total FROM orders',
      [
        {
          kind: 'derive',
          columns: [{ name: 'total', expression: 'sum(amount) OVER (PARTITION BY id)' }],
        },
        { kind: 'select', columns: ['id', 'total'] },
      ],
    ],
    [
      'casts with two colons, also at the end of a clause',
      'SELECT id::string AS code FROM orders WHERE amount > customer_id::decimal(10, 2)',
      [
        { kind: 'filter', where: ['amount > customer_id::decimal(10, 2)'] },
        { kind: 'derive', columns: [{ name: 'code', expression: 'id::string' }] },
        { kind: 'select', columns: ['code'] },
      ],
    ],
    [
      'values that are no columns',
      'SELECT 1 AS one, null AS nothing, id FROM orders',
      [
        {
          kind: 'derive',
          columns: [
            { name: 'one', expression: '1' },
            { name: 'nothing', expression: 'null' },
          ],
        },
        { kind: 'select', columns: ['one', 'nothing', 'id'] },
      ],
    ],
  ])('is read: %s', (_, text, steps) => {
    expect(stepsOf(text)).toEqual(steps);
  });
});

describe('a query that does not fit says why', () => {
  it.each([
    ['WITH a AS (SELECT 1) SELECT * FROM a', 'WITH'],
    ['SELECT * FROM orders ORDER BY id', 'sorts'],
    ['SELECT * FROM orders LIMIT 1', 'sorts or limits'],
    ['SELECT id FROM orders UNION SELECT id FROM orders', 'several SELECTs'],
    ['SELECT id, count(*) AS n FROM orders GROUP BY id HAVING count(*) > 1', 'HAVING'],
    ['SELECT * FROM (SELECT * FROM orders) x', 'more than a plain table'],
    ['SELECT * FROM lake.silver.orders', 'more than a plain table'],
    ['SELECT * FROM payments', 'reads payments first'],
    ['SELECT * FROM orders CROSS JOIN customers', 'a join that is not'],
    ['SELECT o.id FROM orders o JOIN payments p ON p.id = o.id', 'no lookup'],
    ['SELECT o.id FROM orders o JOIN customers c ON c.id > o.id', 'more than equal'],
    ['SELECT o.id, c.amount FROM orders o JOIN customers c ON c.id = o.id', 'in both tables'],
    ['SELECT * FROM orders o JOIN customers c ON c.id = o.id', 'all columns of'],
    ['SELECT id, upper(id) FROM orders', 'no name'],
    ['SELECT id FROM orders GROUP BY id WITH ROLLUP', 'several ways'],
    ['SELECT 1', 'no table'],
    ['SELECT id FROM orders -- of the shop', 'comments'],
    ['SELECT /*+ BROADCAST(c) */ o.id FROM orders o JOIN customers c ON c.id = o.id', 'hints'],
    ['SELECT id FROM orders TABLESAMPLE (10 PERCENT)', 'more than steps can'],
    ['SELECT id FROM orders VERSION AS OF 3', 'more than steps can'],
    ['SELECT id FROM orders UNION ALL TABLE customers', 'more than steps can'],
    ['SELECT id FROM orders GROUP BY ALL', 'several ways'],
    ['SELECT id FROM orders GROUP BY GROUPING SETS ((id), (at))', 'several ways'],
    ['SELECT id, at AS id FROM orders', 'two columns id'],
    ['SELECT *, upper(id) AS id FROM orders', 'two columns id'],
    ['SELECT o.id, name FROM orders o JOIN customers c ON c.key = o.id', 'without saying of which'],
    ['SELECT upper(id) AS id, count(*) AS n FROM orders GROUP BY id', 'computed column is called'],
    [
      'SELECT id FROM orders o WHERE EXISTS (SELECT 1 FROM customers c WHERE c.key = o.id)',
      'columns of the one around it',
    ],
    ['SELECT id, (SELECT max(key) FROM customers) AS top FROM orders', 'query inside'],
    ['SELECT id, record.* FROM orders', 'all fields of record'],
    ['SELECT * EXCEPT (record.a) FROM orders', 'a part of a column'],
  ])('%s', (text, words) => {
    const result = read(text);
    expect(result.ok ? 'it was read' : result.reason).toContain(words);
  });

  it('takes along only what is listed where columns are not declared', () => {
    const undeclared = { columns: undefined };
    expect(stepsOf('SELECT o.id AS code, o.at FROM orders o', undeclared)).toEqual([
      { kind: 'select', columns: ['id', 'at'] },
      { kind: 'rename', names: { id: 'code' } },
      { kind: 'select', columns: ['code', 'at'] },
    ]);
    const twice = read('SELECT id, id AS code FROM orders', undeclared);
    expect(twice.ok ? 'it was read' : twice.reason).toContain('takes id twice');
  });

  it('where columns are not declared', () => {
    const result = read('SELECT id, upper(id) AS code FROM orders', { columns: undefined });
    expect(result.ok ? 'it was read' : result.reason).toContain('not declared');
  });
});
