/** Places of fields in texts, and the fields of places. */
import { describe, expect, test } from 'vitest';
import { pathAt } from '#core/notation/path-at.ts';
import { fieldPlace } from '#core/notation/places.ts';

const text = `name: orders
query: |
  select a: b

  from x
flows:
  orders:
    from: bronze.orders
    where:
      - a > 0
      - b > 0
  'late ones':
    from: bronze.late
expectations:
- name: first
  constraint: c
- name: second
  tag: [x, { y: z }]
`;

/** @param marked the text with `|` where the caret stands; once */
function at(marked: string): string {
  const offset = marked.indexOf('¦');
  const { path, part } = pathAt(marked.replace('¦', ''), offset);
  return `${part} ${path.join(' / ')}`;
}

describe('the field of a place', () => {
  test.each([
    ['na¦me: orders', 'key name'],
    ['name: ord¦ers', 'value name'],
    ['  select a: ¦b', 'value query'],
    ['    from: bronze.ord¦ers', 'value flows / orders / from'],
    ['    fr¦om: bronze.late', 'key flows / late ones / from'],
    ['      - b¦ > 0', 'value flows / orders / where / 1'],
    ['- na¦me: second', 'key expectations / 1 / name'],
    ['  constraint: ¦c', 'value expectations / 0 / constraint'],
    ['  tag: [¦x, { y: z }]', 'value expectations / 1 / tag / 0'],
    ['  tag: [x, { y: ¦z }]', 'value expectations / 1 / tag / 1 / y'],
  ])('%s', (line, expected) => {
    expect(at(text.replace(line.replace('¦', ''), line))).toBe(expected);
  });

  test('is known on empty lines and of half typed words', () => {
    expect(at('a: 1\nflows:\n  orders:\n    from: x\n    ¦')).toBe('key flows / orders');
    expect(at('a: 1\nflows:\n  orders:\n    from: x\n  ¦\n')).toBe('key flows');
    expect(at('a: 1\nflows:\n  orders:\n    fr¦\n')).toBe('key flows / orders');
    expect(at('flows:\n  orders:\n    from:¦')).toBe('value flows / orders / from');
    expect(at('expectations:\n  - ¦')).toBe('value expectations / 0');
    expect(at('¦')).toBe('key ');
    expect(at('query: |\n  select 1\n  ¦\n')).toBe('value query');
    expect(at('query: |\n  select 1\n¦\n')).toBe('key ');
  });

  test('is known while the text cannot be read', () => {
    expect(at('a: "open\nflows:\n  orders:\n    from: x¦\n')).toBe('value flows / orders / from');
  });
});

describe('the place of a field', () => {
  const written = (...path: readonly string[]) => {
    const place = fieldPlace(text, path);
    return place && text.slice(place.whole.start, place.whole.end);
  };

  test('is its key and its value', () => {
    expect(written('flows', 'late ones', 'from')).toBe('from: bronze.late');
    expect(written('expectations', '1', 'name')).toBe('name: second');
    expect(written('flows', 'orders', 'where', '1')).toBe('b > 0');
    expect(written('query')).toBe('query: |\n  select a: b\n\n  from x');
  });

  test('is the nearest around what is not written', () => {
    expect(written('flows', 'orders', 'mode')).toMatch(/^orders:\n {4}from/);
    expect(written('comment')).toBe('name');
    expect(fieldPlace('a: [', ['a'])).toBeUndefined();
  });
});
