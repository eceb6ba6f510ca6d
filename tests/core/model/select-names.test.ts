import { expect, it } from 'vitest';
import { isColumn, nameOfExpression } from '#core/model/select-names.ts';

it.each([
  ['id', 'id'],
  [' id ', 'id'],
  ['orders.id', 'id'],
  ['record.`order id`', 'order id'],
  ['cast(id as string) as key', 'key'],
  ['to_date(time) AS `day`', 'day'],
  ['case when a then b end as c', 'c'],
  ["from_json(value, 'a INT') as\n parsed", 'parsed'],
  ['count(*) as n', 'n'],
  ['upper(a) b', 'b'],
  ['a b', 'b'],
])('%s gives the column %s', (expression, name) => {
  expect(nameOfExpression(expression)).toBe(name);
});

it.each([
  '*',
  'parsed_records.*',
  'cast(id as string)',
  'explode(items)',
  'stack(2, a, b) as (x, y)',
  'case when a then b end',
  'case when a then f(b) end',
  'not a',
  'a is not null',
  '1',
  'interval 1 day',
  '',
])('of %j nothing is certain', (expression) => {
  expect(nameOfExpression(expression)).toBeUndefined();
});

it('tells a column from an expression', () => {
  expect(['id', 'a.b', '`a b`'].every(isColumn)).toBe(true);
  expect(['a + b', 'f(a)', 'a b', ''].some(isColumn)).toBe(false);
});
