/** Whatever is printed as YAML reads the same in YAML 1.2, in YAML 1.1, and with our own reader. */
import fc from 'fast-check';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { printYaml } from '#core/text/print-yaml.ts';

const awkward = fc.constantFrom(
  'off',
  'true',
  'Yes',
  'n',
  'null',
  '~',
  '',
  ' a',
  'a ',
  'a: b',
  'a #b',
  '- a',
  '1_000',
  '0o14',
  '010',
  '1:30',
  '2024-01-01',
  '.inf',
  '{x}',
  '[x]',
  '*a',
  '&a',
  '!a',
  '%a',
  '@a',
  '`a',
  '"a"',
  "'a'",
  'a\nb',
  '\u2028',
  '\u0085',
  '<<',
  '=',
  'a, b',
  'v_orders',
);
const text = fc.oneof(awkward, fc.string({ unit: 'grapheme' }), fc.string());
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.boolean(),
    fc.integer(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(
      text.filter((key) => key !== '__proto__'),
      tie('value'),
      { maxKeys: 4 },
    ),
  ),
}));

test('printed values come back', () => {
  fc.assert(
    fc.property(value, (wanted) => {
      const printed = printYaml(wanted);
      expect(load(printed)).toEqual(wanted);
      expect(parse(printed)).toEqual(wanted);
      expect(parse(printed, { version: '1.1' })).toEqual(wanted);
    }),
  );
});

test('a spec stays readable', () => {
  const spec = { quarantineMode: 'off', mode: 'stream', flows: [{ once: true, where: ['a > 1'] }] };
  expect(printYaml(spec)).toBe(
    'quarantineMode: "off"\nmode: stream\nflows:\n  - once: true\n    where:\n      - "a > 1"\n',
  );
});
