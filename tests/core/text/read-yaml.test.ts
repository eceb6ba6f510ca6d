/** Reading YAML into the tree JSON gives: values, places, aliases, and the words for what is wrong. */
import { describe, expect, test } from 'vitest';
import { plainValueOf } from '#core/text/plain-value.ts';
import { readYaml } from '#core/text/read-yaml.ts';
import type { SourceScalar, SourceValue } from '#core/text/source-tree.ts';

function read(text: string) {
  const result = readYaml({ path: 'a.yml', text });
  if (!result.ok) throw new Error(`${result.problem.message} (${result.problem.offset})`);
  return result;
}

const valueIn = (text: string) => plainValueOf(read(text).document.root);

function problemOf(text: string) {
  const result = readYaml({ path: 'a.yml', text });
  if (result.ok) throw new Error(`${text} was accepted.`);
  return result.problem;
}

function scalarsOf(value: SourceValue): readonly SourceScalar[] {
  if (value.kind === 'array') return value.items.flatMap(scalarsOf);
  if (value.kind === 'object') return value.members.flatMap((member) => scalarsOf(member.value));
  return [value];
}

/** Texts of all scalars, as their places cut them out. */
function slices(text: string): readonly string[] {
  return scalarsOf(read(text).document.root).map(({ start, end }) => text.slice(start, end));
}

describe('values', () => {
  test.each([
    ['yes', 'yes'],
    ['off', 'off'],
    ['true', true],
    ['~', null],
    ['"~"', '~'],
    ['12', 12],
    ['0x1F', 31],
    ['0o17', 15],
    ['-1.5e3', -1500],
    ['1_000', '1_000'],
    ['2020-01-01', '2020-01-01'],
    ['.inf', '.inf'],
    ['!!str 12', '12'],
    ['! 12', '12'],
    ['!!float 1', 1],
    ["'it''s'", "it's"],
    ['"a\\tb"', 'a\tb'],
    ['|\n  a\n  b\n', 'a\nb\n'],
    ['>-\n  a\n  b\n', 'a b'],
    ['[a, {b: }, "c": 1]', ['a', { b: null }, { c: 1 }]],
    ['a:\n- b\n-\n- - c\n', { a: ['b', null, ['c']] }],
    ['1: a\ntrue: b\n~: c\n1.0: d', { 1: 'a', true: 'b', null: 'c', '1.0': 'd' }],
    ['__proto__: 1', JSON.parse('{"__proto__": 1}')],
    ['\ufeffa: 1\r\nb: 2\r\n', { a: 1, b: 2 }],
  ])('%j', (text, value) => {
    expect(valueIn(text)).toStrictEqual(value);
  });

  test('yes, no, on and off are booleans in YAML 1.1, without quotes', () => {
    const file = { path: 'a.yml', text: 'a: yes\nb: "yes"\nc: Off\nd: nope\n' };
    const result = readYaml(file, '1.1');
    expect(result.ok && plainValueOf(result.document.root)).toEqual({
      a: true,
      b: 'yes',
      c: false,
      d: 'nope',
    });
  });

  test('numbers keep their characters', () => {
    expect(read('007').document.root).toMatchObject({ value: 7, raw: '007' });
  });

  test('several documents become a list, empty ones do not count', () => {
    expect(valueIn('---\na: 1\n---\nb: 2\n---\n')).toEqual([{ a: 1 }, { b: 2 }]);
    expect(valueIn('---\na: 1\n...\n---\n')).toEqual({ a: 1 });
    expect(valueIn('- a\n---\n- b\n---\nc: 1\n')).toEqual(['a', 'b', { c: 1 }]);
  });
});

describe('places', () => {
  test('every scalar slices to its source text, quotes and block header included', () => {
    const text = [
      'a: 1 # one',
      "b: 'x'",
      'c: "y"',
      'd: | # text',
      '  line',
      '',
      'e: {f: [g, "h" ], i: !!str 5}',
      'j: &k >-',
      '  folded',
      'l: plain',
      '  text',
    ].join('\n');
    expect(slices(text)).toEqual([
      ...['1', "'x'", '"y"', '| # text\n  line', 'g', '"h"', '5', '>-\n  folded', 'plain\n  text'],
    ]);
  });

  test('lists and objects end where their text ends', () => {
    const text = 'a: [1, 2 ] # x\nb:\n  c: {d: e,\n    } \nf: g\n';
    const root = read(text).document.root;
    const spans = root.kind === 'object' ? root.members.map(({ value }) => value) : [];
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual([
      '[1, 2 ]',
      'c: {d: e,\n    }',
      'g',
    ]);
    expect(text.slice(root.start, root.end)).toBe(text.trimEnd());
  });

  test('a value that is left out stands behind its indicator', () => {
    const text = 'a:\nb:\n  -\n  - x\n';
    expect(scalarsOf(read(text).document.root).map(({ start, end }) => [start, end])).toEqual([
      [2, 2],
      [9, 9],
      [14, 15],
    ]);
  });

  test('keys have places too', () => {
    const text = '"a b": 1';
    const root = read(text).document.root;
    expect(root).toMatchObject({ members: [{ key: 'a b', keyStart: 0, keyEnd: 5 }] });
  });
});

describe('aliases and merge keys', () => {
  test('each use is a tree of its own with the places of the value it repeats', () => {
    const root = read('a: &x [1]\nb: *x\n').document.root;
    const [a, b] = root.kind === 'object' ? root.members.map(({ value }) => value) : [];
    expect(b).toEqual(a);
    expect(b).not.toBe(a);
    expect(b?.kind === 'array' && b.items[0]).not.toBe(a?.kind === 'array' && a.items[0]);
  });

  test('own keys win over merged ones, earlier objects over later ones', () => {
    const text =
      'x: &x {a: 1, b: 1}\ny: &y {b: 2, c: 2}\nz:\n  <<: [*x, *y]\n  a: 0\nw: {<<: *x}\n';
    expect(valueIn(text)).toMatchObject({ z: { a: 0, b: 1, c: 2 }, w: { a: 1, b: 1 } });
    expect(read(text).duplicates).toEqual([]);
  });

  test('a quoted << is a plain key', () => {
    expect(valueIn('"<<": 1')).toEqual({ '<<': 1 });
  });

  test('anchors belong to their document', () => {
    expect(problemOf('a: &x 1\n---\nb: *x\n')).toEqual({
      message: 'The alias *x names no value: there is no &x above it.',
      offset: 15,
    });
  });

  test('an alias inside the value it names is refused', () => {
    expect(problemOf('a: &x [*x]').message).toBe('The alias *x stands inside the value it names.');
  });

  test('aliases that multiply end in a problem', () => {
    const levels = Array.from({ length: 12 }, (_, level) =>
      level === 0
        ? 'a0: &a0 [x, x]'
        : `a${level}: &a${level} [${Array(10)
            .fill(`*a${level - 1}`)
            .join(', ')}]`,
    );
    expect(problemOf(levels.join('\n')).message).toMatch(
      /^The aliases of this file repeat too many/,
    );
  });

  test('aliases that nest ever deeper end in a problem', () => {
    const levels = Array.from({ length: 600 }, (_, level) =>
      level === 0 ? 'a0: &a0 [x]' : `a${level}: &a${level} [*a${level - 1}]`,
    );
    expect(problemOf(levels.join('\n')).message).toMatch(
      /^The aliases of this file repeat too many/,
    );
  });

  test('aliases that repeat a long text end in a problem', () => {
    const text = `a: &a ${'x'.repeat(100_000)}\nb:\n${'- *a\n'.repeat(1000)}`;
    expect(problemOf(text).message).toMatch(/^The aliases of this file repeat too many/);
  });
});

test('keys that stand twice are listed, and the last one holds', () => {
  const text = 'a: 1\nb: {c: 1, c: 2}\na: 3\n';
  const { duplicates } = read(text);
  expect(valueIn(text)).toEqual({ a: 3, b: { c: 2 } });
  expect(duplicates.map(({ path, first, last }) => [path, first.start, last.start])).toEqual([
    ['a', 0, 21],
    ['b.c', 9, 15],
  ]);
});

describe('problems', () => {
  test.each([
    ['', /^The file is empty/, 0],
    ['# nothing here\n', /^The file is empty/, 15],
    ['a:\n\tb: 1', /^A tab stands where spaces are needed/, 3],
    ['a:\n  b: 1\n c: 2', /^The indentation of this line/, 11],
    ['- a: 1\n   b: 2', /^The indentation of this line/, 11],
    ['a: [1, 2', /^The file ends too early: a \[ or \{ is never closed/, 8],
    ['a: "x', /^A text in quotes is never closed/, 5],
    ['a: [1 {}]', /^A comma is missing/, 6],
    ['a: [,]', /^Expected a value, but found a comma/, 4],
    ['a: "\\q"', /^There is no such escape/, 5],
    ['a: {uc_volume_path}/x', /^A value that begins with \{uc_volume_path\} needs quotes/, 19],
    ['a: @b', /^A value cannot begin with @/, 3],
    ['a: 1\nb', /^Expected a key with a colon behind it/, 6],
    ['a: !Ref b', /^The tag !Ref does not fit this value/, 3],
    ['a: !!int b', /^The tag !!int does not fit this value/, 3],
    ['a: !!set {b}', /^The tag !!set does not fit this value/, 3],
    ['? [a]\n: b', /^A list or an object cannot be a key/, 2],
    ['a: {<<: 1}', /^The merge key << needs an object/, 4],
    ['a: "\u0000"', /^A character that YAML does not allow/, 4],
    ['['.repeat(501), /^Lists and objects stand in each other more than 500 levels deep/, 500],
  ])('%j', (text, message, offset) => {
    const problem = problemOf(text);
    expect(problem.message).toMatch(message);
    expect(problem.offset).toBe(offset);
  });
});
