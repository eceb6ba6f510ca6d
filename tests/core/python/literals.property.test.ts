/** Whatever a text holds, Python reads it as it was. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { secretText } from '#core/model/secret-text.ts';
import { docstring } from '#core/python/docstring.ts';
import { blockText, formattedText, pythonText } from '#core/python/literals.ts';
import { evaluated, hasPython, readBack } from './read-back.ts';

const pieces = fc.constantFrom(
  ...[
    '"',
    "'",
    '"""',
    "'''",
    '\\',
    '\\n',
    '\n',
    '\r\n',
    '\t',
    '\0',
    secretText('x'),
    '{x}',
    '{{',
    '}}',
    '%}',
  ],
  ...[
    '%s',
    '#',
    'f"',
    '\u2028',
    '\u202e',
    '\u00a0',
    'é',
    '日本',
    '🙂',
    '\u{10ffff}',
    'None',
    'class',
    '\\N{DASH}',
  ],
);
const text = fc
  .array(fc.oneof(pieces, fc.string({ unit: 'binary' })), { maxLength: 6 })
  .map((all) => all.join(''));

/** One process reads many texts, so all are made at once. */
const texts: readonly string[] = fc.sample(text, { numRuns: 1500, seed: 7 });

describe.skipIf(!hasPython)('read by Python', () => {
  test('a literal is the text it was made of', () => {
    expect(readBack(texts.map(pythonText))).toEqual(texts);
  });

  test('a block keeps its lines, with line ends as Python has them', () => {
    const blocks = texts.map((one) => blockText([{ text: one }]));
    // A lone carriage return is escaped, and stays.
    expect(readBack(blocks)).toEqual(texts);
  });

  test('values are put where they belong, and nothing else is', () => {
    const cases = texts.slice(0, 500).map((one, index) => {
      const after = texts[index + 1] ?? '';
      const literal = formattedText([{ text: one }, { name: 'VALUE' }, { text: after }]);
      return { literal, expected: `${one}<${index}>${after}`, value: `<${index}>` };
    });
    const found = evaluated(cases.map(({ literal, value }) => [literal, { VALUE: value }]));
    expect(found).toEqual(cases.map(({ expected }) => expected));
  });

  test('a block puts values where they belong', () => {
    const cases = texts.slice(0, 500).map((one, index) => {
      const literal = blockText([{ text: one }, { name: 'VALUE' }, { text: one }]);
      return { literal, expected: `${one}<${index}>${one}`, value: `<${index}>` };
    });
    const found = evaluated(cases.map(({ literal, value }) => [literal, { VALUE: value }]));
    expect(found).toEqual(cases.map(({ expected }) => expected));
  });

  test('a docstring is one literal, whatever it says', () => {
    const found = readBack(texts.map((one) => docstring(one).trim()));
    for (const [index, words] of found.entries()) {
      const expected = (texts[index] ?? '').split(/\s+/).join('');
      expect(String(words).split(/\s+/).join('')).toBe(expected);
    }
  });
});

test('a literal stands on one line and shows all it holds', () => {
  for (const one of texts) expect(pythonText(one)).toMatch(/^[^\n\r\u2028\u2029\u202e\0]*$/);
});
