/** Joining, negating and comparing SQL conditions. */
import { expect, test } from 'vitest';
import {
  columnOf,
  negate,
  negated,
  negatesAll,
  splitAt,
  splitAtCommas,
  unwrap,
  wrapOr,
} from '#core/exporters/lakeflow/quality/sql-text.ts';

test.each([
  ['a OR b', ['a', 'b']],
  ['a or (b OR c)', ['a', '(b OR c)']],
  ["x = 'a OR b'", ["x = 'a OR b'"]],
  ["x = 'it''s' OR y", ["x = 'it''s'", 'y']],
  ['`a OR b` = 1', ['`a OR b` = 1']],
  ['color = 1', ['color = 1']],
])('alternatives of %s', (condition, parts) => {
  expect(splitAt('OR', condition)).toEqual(parts);
});

test('the AND of a BETWEEN joins nothing', () => {
  expect(splitAt('AND', 'a BETWEEN 1 AND 2 AND b')).toEqual(['a BETWEEN 1 AND 2', 'b']);
});

test.each([
  ['(a)', 'a'],
  ['((a) AND (b))', '(a) AND (b)'],
  ['(a) AND (b)', '(a) AND (b)'],
  ["(x = ')')", "x = ')'"],
])('parentheses around the whole of %s', (condition, bare) => {
  expect(unwrap(condition)).toBe(bare);
});

test('only alternatives need parentheses', () => {
  expect(wrapOr('a OR b')).toBe('(a OR b)');
  expect(wrapOr('(a OR b)')).toBe('(a OR b)');
  expect(wrapOr('a AND b')).toBe('a AND b');
});

test('negating twice gives the condition back', () => {
  expect(negate('a = 1')).toBe('NOT (a = 1)');
  expect(negate('(a = 1)')).toBe('NOT (a = 1)');
  expect(negate(negate('a = 1 OR b'))).toBe('a = 1 OR b');
  expect(negated('NOT (a) OR (b)')).toBeUndefined();
});

test.each([
  ['id IS NULL', ['id IS NOT NULL'], true],
  ['id is null or b <> 1', ['b = 1', 'ID IS NOT NULL'], true],
  ['id IS NULL OR b IS NULL', ['id IS NOT NULL AND b IS NOT NULL'], true],
  ["op NOT IN ('A', 'B')", ["op IN ('A','B')"], true],
  ['NOT (a LIKE 1)', ['a LIKE 1'], true],
  ['a <= 3', ['a > 3'], true],
  ['id IS NULL', ['id IS NOT NULL', 'b = 1'], false],
  ['id IS NULL OR b = 2', ['id IS NOT NULL'], false],
  ['id IS NULL AND b IS NULL', ['id IS NOT NULL', 'b IS NOT NULL'], false],
  ["op = 'a'", ["op != 'A'"], false],
  ['id IS NULL', [], false],
])('%s as the opposite of %j: %s', (badRows, goodRows, is) => {
  expect(negatesAll(badRows, goodRows)).toBe(is);
});

test('commas inside calls and quotes separate nothing', () => {
  expect(splitAtCommas("a, f(b, c), 'd,e'")).toEqual(['a', 'f(b, c)', "'d,e'"]);
});

test.each([
  ['id', 'id'],
  ['t.id', 'id'],
  ['upper(a) AS `loud name`', 'loud name'],
  ['cast(a as int) as b', 'b'],
  ['count(1)', undefined],
  ['*', undefined],
])('the column of %s', (expression, column) => {
  expect(columnOf(expression)).toBe(column);
});
