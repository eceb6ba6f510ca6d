import { describe, expect, test } from 'vitest';
import { call, callWithOptions, dictionary, list, statement } from '#core/python/code.ts';

describe('a statement', () => {
  test('stands on one line where it fits', () => {
    const code = call('dp.table', ['name', '"silver.orders"'], ['comment', undefined]);
    expect(statement('@', code)).toBe('@dp.table(name="silver.orders")\n');
  });

  test('has one part per line where it does not, as deep as it has to', () => {
    const long = `"${'x'.repeat(60)}"`;
    const code = call('make', ['names', list([long, long])], ['by', dictionary([['a', '1']])]);
    expect(statement('return ', code, 1)).toBe(
      `    return make(
        names=[
            ${long},
            ${long},
        ],
        by={"a": 1},
    )
`,
    );
  });

  test('fits with exactly 88 columns and not with 89', () => {
    const filling = (length: number) => statement('', call('f', 'x'.repeat(length)));
    expect(filling(85).split('\n')[0]).toHaveLength(88);
    expect(filling(86)).toContain('f(\n');
  });

  test('counts wide signs as two columns', () => {
    expect(statement('', call('f', `"${'日'.repeat(41)}"`))).toBe(`f("${'日'.repeat(41)}")\n`);
    expect(statement('', call('f', `"${'日'.repeat(42)}"`))).toContain('f(\n');
  });
});

test('options that are no names, or names of other arguments, go into a dictionary', () => {
  const code = callWithOptions(
    'load',
    [['format', '"kafka"']],
    [
      ['subscribe', '"a"'],
      ['kafka.bootstrap.servers', '"b"'],
      ['class', '"c"'],
      ['format', '"d"'],
    ],
  );
  expect(statement('', code)).toBe(
    `load(
    format="kafka",
    subscribe="a",
    **{"kafka.bootstrap.servers": "b", "class": "c", "format": "d"},
)
`,
  );
});
