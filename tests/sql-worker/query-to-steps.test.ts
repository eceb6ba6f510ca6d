import { describe, expect, it, vi } from 'vitest';
import { queryToSteps } from '#core/steps/query-to-steps.ts';
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
  ])('%s', (text, words) => {
    const result = read(text);
    expect(result.ok ? 'it was read' : result.reason).toContain(words);
  });

  it('where columns are not declared', () => {
    const result = read('SELECT id, upper(id) AS code FROM orders', { columns: undefined });
    expect(result.ok ? 'it was read' : result.reason).toContain('not declared');
  });
});
