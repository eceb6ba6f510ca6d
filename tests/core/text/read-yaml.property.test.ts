/** `readYaml` against another writer: what js-yaml prints is read back, with places that hold. */
import fc from 'fast-check';
import { dump } from 'js-yaml';
import { expect, test } from 'vitest';
import { plainValueOf } from '#core/text/plain-value.ts';
import { readJson } from '#core/text/read-json.ts';
import { readYaml } from '#core/text/read-yaml.ts';
import type { SourceScalar, SourceValue } from '#core/text/source-tree.ts';

function scalarsOf(value: SourceValue): readonly SourceScalar[] {
  if (value.kind === 'array') return value.items.flatMap(scalarsOf);
  if (value.kind === 'object') return value.members.flatMap((member) => scalarsOf(member.value));
  return [value];
}

/** Without -0, which JSON cannot tell from 0. */
const json = fc
  .jsonValue({ stringUnit: 'grapheme' })
  .map((value): unknown => JSON.parse(JSON.stringify(value)));
const styles = fc.record({ flowLevel: fc.constantFrom(-1, 0, 1), forceQuotes: fc.boolean() });

test('printed values are read back, and every scalar on one line slices to itself', () => {
  fc.assert(
    fc.property(json, styles, (value, style) => {
      const text = dump(value, { noRefs: true, ...style });
      const result = readYaml({ path: 'a.yml', text });
      if (!result.ok) throw new Error(`${result.problem.message}\n${text}`);
      expect(plainValueOf(result.document.root)).toEqual(value);
      for (const scalar of scalarsOf(result.document.root)) {
        const slice = text.slice(scalar.start, scalar.end);
        if (slice.includes('\n')) continue;
        const again = readYaml({ path: 'b.yml', text: `- ${slice}` });
        expect(again.ok && plainValueOf(again.document.root)).toEqual([scalar.value]);
      }
    }),
    { numRuns: 500 },
  );
});

test('JSON is YAML: both readers give the same tree', () => {
  fc.assert(
    fc.property(json, (value) => {
      const file = { path: 'a.json', text: JSON.stringify(value, null, 2) };
      const [asJson, asYaml] = [readJson(file), readYaml(file)];
      if (!asJson.ok || !asYaml.ok) throw new Error(file.text);
      expect(withoutRaw(asYaml.document.root)).toEqual(withoutRaw(asJson.document.root));
    }),
    { numRuns: 500 },
  );

  function withoutRaw(root: SourceValue): unknown {
    return JSON.parse(JSON.stringify(root, (key, inner) => (key === 'raw' ? undefined : inner)));
  }
});

test('no text makes it throw, and a problem lies inside the text', () => {
  const pieces = fc.constantFrom(
    ...['a', ': ', '- ', '\n', '  ', '\t', '[', ']', '{', '}', ',', '&x ', '*x', '<<', '!!str '],
    ...['"', "'", '|', '>', '#', '? ', '---\n', '...\n', '%', '@', '\r\n', '\u0000', '\ud800'],
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
      const text = parts.join('');
      const result = readYaml({ path: 'a.yml', text });
      if (result.ok) return;
      expect(result.problem.offset).toBeGreaterThanOrEqual(0);
      expect(result.problem.offset).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 3000 },
  );
});
