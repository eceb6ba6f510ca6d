/** `readJson` against `JSON.parse`: the same values, the same refusals. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainValueOf } from '#core/text/plain-value.ts';
import { readJson } from '#core/text/read-json.ts';
import type { SourceValue } from '#core/text/source-tree.ts';

function scalarsOf(value: SourceValue): readonly SourceValue[] {
  if (value.kind === 'array') return value.items.flatMap(scalarsOf);
  if (value.kind === 'object') return value.members.flatMap((member) => scalarsOf(member.value));
  return [value];
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const layout = fc.constantFrom(undefined, 1, 2, '\t', ' \r\n');

test('any JSON value is read as JSON.parse reads it, and every scalar stands where it says', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), layout, (value, indent) => {
      const text = JSON.stringify(value, null, indent?.toString().trim() === '' ? 2 : indent);
      const result = readJson({ path: 'a.json', text });
      if (!result.ok) throw new Error(result.problem.message);
      const { root } = result.document;
      expect(plainValueOf(root)).toStrictEqual(JSON.parse(text));
      for (const scalar of scalarsOf(root)) {
        expect(JSON.parse(text.slice(scalar.start, scalar.end))).toBe(plainValueOf(scalar));
      }
    }),
  );
});

/** Pieces of JSON and of what people write instead, in any order. */
const pieces = fc.constantFrom(
  ...['{', '}', '[', ']', ':', ',', '"a"', '"', '\\', '\\u00', "'", '0', '-', '1.5e3', '.', 'e'],
  ...['true', 'null', 'nul', ' ', '\n', '\t', '//', '#', '{x}', '\ud800', '\u0000', '\ufeff'],
);
const almostJson = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
  fc.tuple(fc.json(), fc.nat(), pieces, fc.nat({ max: 2 })).map(([text, at, piece, removed]) => {
    const from = at % (text.length + 1);
    return text.slice(0, from) + piece + text.slice(from + removed);
  }),
);

test('any text is accepted exactly when JSON.parse accepts it, and a problem lies inside the text', () => {
  fc.assert(
    fc.property(almostJson, (text) => {
      const result = readJson({ path: 'a.json', text });
      expect(result.ok).toBe(parses(text));
      if (result.ok) expect(plainValueOf(result.document.root)).toStrictEqual(JSON.parse(text));
      else {
        expect(result.problem.offset).toBeGreaterThanOrEqual(0);
        expect(result.problem.offset).toBeLessThanOrEqual(text.length);
        expect(result.problem.message).toMatch(/\.$/);
      }
    }),
    { numRuns: 2000 },
  );
});
