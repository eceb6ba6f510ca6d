/** Whatever repeats in a design, folding and expanding it gives the same specs. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeholderOf } from '#core/exporters/lakeflow/templates/template.ts';
import type { Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import {
  completeSource,
  pipelineOf,
  sinkNode,
  tableNode,
} from '../../../../support/build-pipeline.ts';
import { writePipeline } from '../write-pipeline.ts';
import { faultsOf } from '../wrong-files.ts';
import { foldedFaults } from './folded-faults.ts';

const sometimes = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });

/** Texts that have names of tables in them, or look as if they were part of a template. */
const text = fc.oneof(
  { weight: 16, arbitrary: fc.constantFrom('a', 'rows of a', 'b', 'aa', '', 'true', 'v_a', '$$&') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      placeholderOf('table'),
      placeholderOf('x').slice(0, -1),
      '{token}',
      `$\{secret.s}`,
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
);
/** Names of which some are part of others, and some take other names in files and views. */
const names = fc.uniqueArray(
  fc.constantFrom('a', 'aa', 'b', 'ab', 'orders', 'orders_2', 'a b', '{run}_a', 'A', 'f_a', 'é'),
  { minLength: 4, maxLength: 9 },
);

/** What the tables of one design have, each another one; seldom one has it and another has not. */
const seldom = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 25 });
const own = fc.record({
  comment: seldom(text),
  path: text,
  hint: seldom(text),
  select: seldom(fc.array(text, { minLength: 1, maxLength: 3 })),
  property: seldom(text),
  id: fc.constantFrom(...Array<undefined>(20).fill(undefined), 'same', 'a/b'),
});

const mould = fc.record({
  source: fc.constantFrom('cloud-files', 'delta-table', 'kafka', 'batch-files', 'python', 'jdbc'),
  kind: fc.constantFrom('streaming-table', 'materialized-view', 'sink'),
  /** Whether the tables read each other, after the first. */
  chains: fc.boolean(),
  appends: fc.boolean(),
  captures: fc.boolean(),
  checks: fc.boolean(),
  has: fc.record({ comment: fc.boolean(), select: fc.boolean(), property: fc.boolean() }),
  query: sometimes(fc.constantFrom('SELECT * FROM x', 'SELECT a FROM x WHERE a > 1')),
});

type Mould = typeof mould extends fc.Arbitrary<infer T> ? T : never;
type Own = typeof own extends fc.Arbitrary<infer T> ? T : never;

function nodesFor(shape: Mould, name: string, values: Own, before?: string): PipelineNode[] {
  const { comment, path, hint, select, property, id } = values;
  const files = completeSource('cloud-files', `${name} files`, {
    path,
    options: { 'cloudFiles.format': 'csv', ...(hint !== undefined && { hint }) },
  });
  const source =
    shape.source === 'cloud-files' ? files : completeSource(shape.source as 'kafka', `${name} in`);
  const from = shape.chains && before !== undefined ? before : source.id;
  const main =
    shape.query === undefined
      ? { from, ...(select && shape.has.select && { select }) }
      : { from, alias: 'x', query: shape.query };
  const flows = {
    [name]: main,
    ...(shape.appends && { [`${name} more`]: { from: files.id }, backfill: { from: files.id } }),
  };
  const common = { flows, sourceSystem: 'erp', ...(id !== undefined && { flowId: id }) };
  if (shape.kind === 'sink') return [source, files, sinkNode(name, from, common)];
  const capture = { keys: [name], sequenceBy: 'at', scdType: '2' as const };
  const table = tableNode(`bronze.${name}`, from, {
    ...common,
    kind: shape.kind as 'streaming-table',
    ...(shape.has.comment && comment !== undefined && { comment }),
    ...(shape.has.property && property !== undefined && { properties: { 'a.b': property } }),
    ...(shape.captures && { changeCapture: capture }),
    ...(shape.checks && {
      expectations: [{ name: 'known', constraint: `${name} IS NOT NULL`, action: 'drop' as const }],
    }),
  });
  return [source, files, table];
}

const designs: fc.Arbitrary<Pipeline> = fc
  .tuple(mould, names, fc.array(own, { minLength: 9, maxLength: 9 }))
  .map(([shape, all, values]) =>
    pipelineOf(
      all.flatMap((name, at) => {
        const before = all[at - 1];
        const id = before === undefined ? undefined : `bronze.${before}`;
        return nodesFor(shape, name, values[at] ?? ({ path: '' } as Own), id);
      }),
    ),
  );

test('folded and expanded, all specs are what they were', () => {
  let templates = 0;
  fc.assert(
    fc.property(designs, fc.constantFrom('json', 'yaml'), (pipeline, specFormat) => {
      const plain = writePipeline(pipeline, { specFormat });
      const folded = writePipeline(pipeline, { specFormat, specTemplates: 'yes' });
      expect(foldedFaults(plain, folded)).toEqual([]);
      const faults = faultsOf(plain, pipeline);
      if (faults.length === 0) expect(faultsOf(folded, pipeline)).toEqual([]);
      templates += folded.files.filter(({ kind }) => kind === 'template').length;
    }),
    { numRuns: 100 },
  );
  // The designs repeat themselves often enough for this to prove something.
  expect(templates).toBeGreaterThan(10);
});
