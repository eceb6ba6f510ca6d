/** What is accepted without parsing is what parsing accepts. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accepts } from '#core/exporters/lakeflow/schema/accepts.ts';
import { expectationsFile, secretsFile } from '#core/exporters/lakeflow/schema/side-schemas.ts';
import { dataFlowSpec } from '#core/exporters/lakeflow/schema/spec-schema.ts';
import { setAt } from '#core/exporters/lakeflow/spec/spec-writer.ts';
import { bronze } from '../edit/edit-file.ts';
import { writePipeline } from '../write-pipeline.ts';

const { files } = writePipeline(bronze);
const specs = valuesOf('spec');
const expectations = valuesOf('expectations');

function valuesOf(kind: string): readonly unknown[] {
  return files.filter((file) => file.kind === kind).map(({ text }): unknown => JSON.parse(text));
}

/** Every way into a value, such as `['targetDetails', 'table']`. */
function pathsIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...path, key]))];
}

const added = fc.constantFrom([], ['header'], ['sparkConf'], ['0']);
const changed = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, true, 'true', '', 'table', 'v_a', 1, [], ['a'], {}),
  fc.jsonValue({ maxDepth: 2 }),
);

function changesOf(values: readonly unknown[]): fc.Arbitrary<unknown> {
  const places = values.flatMap((value) => pathsIn(value).map((path) => ({ value, path })));
  return fc
    .tuple(fc.constantFrom(...places), added, changed)
    .map(([{ value, path }, more, replacement]) => {
      const copy = structuredClone(value) as Record<string, unknown>;
      setAt(copy, [...path, ...more], replacement);
      return copy;
    });
}

test('whole specs are accepted', () => {
  expect(specs.length).toBeGreaterThan(0);
  for (const spec of specs) expect(accepts(dataFlowSpec, spec)).toBe(true);
  for (const file of expectations) expect(accepts(expectationsFile, file)).toBe(true);
});

test.each([
  ['specs', dataFlowSpec, changesOf(specs)],
  ['expectations', expectationsFile, changesOf(expectations)],
  ['secrets', secretsFile, changesOf([{ servers: { scope: 's', key: 'k' } }])],
] as const)('changed %s are accepted when parsing accepts them', (_, schema, changes) => {
  fc.assert(
    fc.property(changes, (value) => {
      expect(accepts(schema, value)).toBe(schema.safeParse(value).success);
    }),
    { numRuns: 500 },
  );
});

test('a kind of schema it does not know is left to parsing', () => {
  expect(accepts(dataFlowSpec, 'a text')).toBe(false);
  expect(accepts(secretsFile, { 'not a word': { scope: 's', key: 'k' } })).toBe(false);
});
