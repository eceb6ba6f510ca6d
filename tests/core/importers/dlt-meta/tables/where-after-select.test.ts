/** Filtering before selecting, where DLT-META selects first. */
import { describe, expect, test } from 'vitest';
import { selectItem } from '#core/importers/dlt-meta/tables/sql-names.ts';
import { filterBeforeSelect } from '#core/importers/dlt-meta/tables/where-after-select.ts';

const where = (select: string[], ...conditions: string[]) =>
  filterBeforeSelect(select, conditions).where;

test.each([
  ['a', 'a', 'a'],
  ['t.a', 't.a', 'a'],
  ['upper(a) AS b', 'upper(a)', 'b'],
  ['cast(a as int)', 'cast(a as int)', undefined],
  ['cast(a as int) as `my col`', 'cast(a as int)', 'my col'],
  ["' as b' as c", "' as b'", 'c'],
])('%s selects %s as %s', (text, expression, alias) => {
  expect(selectItem(text)).toEqual({ expression, alias });
});

describe('a condition', () => {
  test('on columns of the source stays as it is', () => {
    expect(where(['id', 'name'], 'id IS NOT NULL', '__END_AT IS NULL')).toEqual([
      'id IS NOT NULL',
      '__END_AT IS NULL',
    ]);
  });

  test('on a column that is selected under its own name stays as it is', () => {
    expect(where(['salary as salary'], 'salary > 5')).toEqual(['salary > 5']);
  });

  test('on a name the select gives gets the expression instead', () => {
    expect(where(["to_date(event_time, 'yyyy') as event_time"], 'event_time is not null')).toEqual([
      "(to_date(event_time, 'yyyy')) is not null",
    ]);
    expect(where(['firstName as first_name'], 'first_name = upper(first_name)')).toEqual([
      'firstName = upper(firstName)',
    ]);
  });

  test('on a field that is selected under its own name reads the field', () => {
    expect(where(['s.amount'], 'amount > 0')).toEqual(['s.amount > 0']);
  });

  test('is read without regard to case, and around texts, fields and functions', () => {
    expect(where(['b + 1 as a'], "A = 'a' and x.a = a(1) and a.b = 2")).toEqual([
      "(b + 1) = 'a' and x.a = a(1) and (b + 1).b = 2",
    ]);
  });

  test('on what many rows give stays behind the select', () => {
    const select = ['id', 'explode(items) as item'];
    expect(filterBeforeSelect(select, ['item = 1', 'id > 0'])).toMatchObject({
      where: ['id > 0'],
      whereAfter: ['item = 1'],
    });
  });

  test('stays behind a select that looks at many rows, whatever it is about', () => {
    const select = ['id', 'row_number() over (partition by id order by t) as n'];
    expect(filterBeforeSelect(select, ['id > 0']).whereAfter).toEqual(['id > 0']);
  });
});
