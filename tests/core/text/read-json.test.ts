/** Reading JSON with places: values, spans, duplicates, and the words for what is wrong. */
import { describe, expect, test } from 'vitest';
import { plainValueOf } from '#core/text/plain-value.ts';
import { readJson } from '#core/text/read-json.ts';
import type { SourceDocument } from '#core/text/source-tree.ts';

function documentOf(text: string): SourceDocument {
  const result = readJson({ path: 'a.json', text });
  if (!result.ok) throw new Error(`${result.problem.message} (${result.problem.offset})`);
  return result.document;
}

function problemOf(text: string) {
  const result = readJson({ path: 'a.json', text });
  if (result.ok) throw new Error(`${text} was accepted.`);
  return result.problem;
}

describe('values', () => {
  test('places are those of the text', () => {
    const text = '{ "a" : [1.0, "x\\n"] }';
    const { root, file } = documentOf(text);
    expect(file).toBe('a.json');
    expect(root).toEqual({
      kind: 'object',
      start: 0,
      end: text.length,
      members: [
        {
          key: 'a',
          keyStart: 2,
          keyEnd: 5,
          value: {
            kind: 'array',
            start: 8,
            end: 20,
            items: [
              { kind: 'scalar', value: 1, raw: '1.0', start: 9, end: 12 },
              { kind: 'scalar', value: 'x\n', start: 14, end: 19 },
            ],
          },
        },
      ],
    });
  });

  test('long integers keep their characters', () => {
    expect(documentOf('12345678901234567890').root).toMatchObject({ raw: '12345678901234567890' });
  });

  test('__proto__ and constructor are plain keys', () => {
    const value = plainValueOf(documentOf('{"__proto__": {"a": 1}, "constructor": 2}').root);
    expect(Object.entries(value as object)).toEqual([
      ['__proto__', { a: 1 }],
      ['constructor', 2],
    ]);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  test('lone surrogates and escapes survive', () => {
    expect(documentOf('"\\ud800 \\u00e9\\/\\"\\\\ \u2028"').root).toMatchObject({
      value: '\ud800 é/"\\ \u2028',
    });
  });

  test('nesting is limited instead of running out of stack', () => {
    const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
    expect(readJson({ path: 'a.json', text: deep(500) }).ok).toBe(true);
    expect(problemOf(deep(501))).toEqual({
      message: 'Lists and objects stand in each other more than 500 levels deep.',
      offset: 500,
    });
    expect(problemOf('['.repeat(1_000_000)).offset).toBe(500);
  });
});

describe('duplicate keys', () => {
  test('each but the last is overridden, and every key is listed once', () => {
    const text = '[{"k": 1, "o": {"k": 0}, "k": 2, "k": 3}]';
    const result = readJson({ path: 'a.json', text });
    if (!result.ok) throw new Error('refused');
    expect(result.duplicates).toEqual([
      {
        key: 'k',
        path: '[0].k',
        first: { file: 'a.json', start: 2, end: 5 },
        last: { file: 'a.json', start: 33, end: 36 },
      },
    ]);
    const [entry] = result.document.root.kind === 'array' ? result.document.root.items : [];
    const members = entry?.kind === 'object' ? entry.members : [];
    expect(members.map(({ key, overridden }) => [key, overridden])).toEqual([
      ['k', true],
      ['o', undefined],
      ['k', true],
      ['k', undefined],
    ]);
    expect(plainValueOf(result.document.root)).toEqual(JSON.parse(text));
  });

  test('the same key in several objects is no duplicate', () => {
    const result = readJson({
      path: 'a.json',
      text: '{"a": {"a": {"a": 1}}, "b": [{"a": 1}, {"a": 2}]}',
    });
    expect(result).toMatchObject({ ok: true, duplicates: [] });
  });
});

describe('problems', () => {
  test.each([
    ['', 'The file is empty.', 0],
    [' \n', 'The file is empty.', 2],
    ['[1 2]', 'Expected a comma or ] after the entry, but found 2.', 3],
    ['{"a": 1 "b": 2}', 'Expected a comma or } after the value, but found a double quote.', 8],
    ['{"a" 1}', 'Expected a colon after the key, but found 1.', 5],
    ['[1,]', 'There is a comma after the last entry; JSON does not allow one there.', 2],
    ['{"a": 1,\n}', 'There is a comma after the last member; JSON does not allow one there.', 7],
    ["{'a': 1}", 'JSON writes keys and texts in double quotes ("), not in single ones.', 1],
    ["['a']", 'JSON writes keys and texts in double quotes ("), not in single ones.', 1],
    ['[1] // done', 'JSON has no comments; take this one away.', 4],
    ['[ /* one */ 1]', 'JSON has no comments; take this one away.', 2],
    ['{\n  # note\n}', 'JSON has no comments; take this one away.', 4],
    ['{"a": abc"}', 'abc is a text without an opening double quote.', 6],
    ['{abc: 1}', 'The key abc is without its opening double quote.', 1],
    [
      '{"a": "b\n}',
      'This text is not closed on its line. Close it with a double quote, or write the line break as \\n.',
      6,
    ],
    ['["a', 'This text is never closed: its closing double quote is missing.', 1],
    ['["a\tb"]', 'A tab in a text has to be written as \\t.', 3],
    ['["a\u0001b"]', 'This control character has to be written as \\u0001.', 3],
    ['["\\d"]', 'JSON has no escape "\\d". A backslash in a text is written as \\\\.', 2],
    ['["\\u12g4"]', 'Expected four hexadecimal digits after \\u.', 2],
    ['[True]', 'JSON writes true, not True.', 1],
    ['[None]', 'JSON writes null, not None.', 1],
    ['[NaN]', 'JSON has no number NaN.', 1],
    [
      '[007]',
      'The number 007 begins with a zero. Take the zero away, or put the value in double quotes.',
      1,
    ],
    ['[+1]', 'The number +1 begins with a plus.', 1],
    ['[.5]', 'The number .5 needs digits on both sides of its point.', 1],
    ['[1.]', 'The number 1. needs digits on both sides of its point.', 1],
    ['[2020-01-01]', '"2020-01-01" is not a number; texts need double quotes.', 1],
    ['{"p": {port}}', 'The placeholder {port} has to stand in double quotes.', 6],
    ['[\x24{env}]', 'The placeholder \x24{env} has to stand in double quotes.', 1],
    ['[“a”]', 'This is a typographic quote; JSON needs the plain double quote (").', 1],
    ['[1', 'The file ends too early: a list is not closed with ].', 2],
    ['{"a": 1', 'The file ends too early: an object is not closed with }.', 7],
    ['{"a":', 'The file ends too early: a value is missing.', 5],
    ['[1,,2]', 'Expected a value, but found ,.', 3],
    [
      '{} {}',
      'Expected the end of the file, but found {. Several values need [ ] around them and commas between them.',
      3,
    ],
  ])('%j', (text, message, offset) => {
    expect(problemOf(text)).toEqual({ message, offset });
  });
});
