/** Whatever the files hold: nothing throws, every setting has a fate, and their order is of no matter. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { topicReporter } from '#core/diagnostics.ts';
import { edgesOf } from '#core/model/graph.ts';
import { nodeTypes } from '#core/node-types/index.ts';
import { openUploads } from '#core/text/open-uploads.ts';
import type { SourceFile } from '#core/text/source-file.ts';
import { corpusCases, hasCorpus } from '../../../support/corpus.ts';
import {
  bronzeEntry,
  type DltMetaImport,
  importTexts,
  silverEntry,
} from '../../../support/import-dlt-meta.ts';

const word = fc.constantFrom(
  'customers',
  'id',
  'x.json',
  'dqe.json',
  '{env}',
  '',
  'a, b',
  'True',
  '1',
);
const value: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    word,
    fc.constantFrom(null, 0, 2, true, false),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom('keys', 'scd_type', 'name', 'source_format', 'flows', '__proto__'),
      tie('value'),
      {
        maxKeys: 3,
      },
    ),
  ),
})).value;
const key = fc.constantFrom(
  'data_flow_id',
  'source_format',
  'source_details',
  'bronze_table',
  'bronze_database_dev',
  'bronze_database_prd',
  'bronze_table_path_dev',
  'bronze_cluster_by',
  'bronze_reader_options',
  'bronze_cdc_apply_changes',
  'bronze_apply_changes_from_snapshot',
  'bronze_append_flows',
  'bronze_sinks',
  'bronze_data_quality_expectations_json_dev',
  'bronze_quarantine_table',
  'bronze_database_quarantine_dev',
  'silver_table',
  'silver_transformation_json_dev',
  'gold_table',
  'constructor',
  '__proto__',
);
const change = fc.dictionary(key, value, { maxKeys: 5 });
const format = fc.constantFrom('cloudFiles', 'delta', 'kafka', 'eventhub', 'snapshot', 'none');

const entry = fc
  .tuple(fc.boolean(), fc.boolean(), format, change)
  .map(([bronze, silver, source, changes]) => ({
    ...(silver ? silverEntry() : {}),
    ...(bronze ? bronzeEntry({ source_format: source }) : {}),
    ...changes,
  }));
const dqe = fc.dictionary(
  fc.constantFrom('expect', 'expect_all', 'expect_or_drop', 'expect_or_quarantine', 'other'),
  fc.oneof(fc.dictionary(word, word, { maxKeys: 2 }), value),
);
const transformation = fc.record({
  target_table: fc.oneof(fc.constant('customers'), value),
  select_exp: fc.oneof(fc.constant(['id', 'upper(a) as b', 'explode(c) as d']), value),
  where_clause: fc.oneof(fc.constant(['b > 1', 'd = 2']), value),
});
const project = fc
  .tuple(
    fc.array(entry, { maxLength: 3 }),
    fc.array(entry, { maxLength: 2 }),
    dqe,
    fc.array(transformation),
  )
  .map(([first, second, rules, items]): SourceFile[] =>
    Object.entries({
      'a/onboarding.json': first,
      'b.yml': second,
      'dqe.json': rules,
      'conf/silver.json': items,
    }).map(([path, content]) => ({ path, text: JSON.stringify(content) })),
  );

/** Every setting has a fate, and the node it became part of is there. */
function expectAccounted(result: DltMetaImport): void {
  const { leaves, pipeline } = result;
  const forgotten = leaves.filter(({ fates, overridden }) => fates.length === 0 && !overridden);
  expect(forgotten.map(({ file, path }) => `${file} ${path}`)).toEqual([]);
  for (const { fates, path } of leaves) {
    for (const fate of fates) {
      const node = fate.kind === 'became' ? fate.node : undefined;
      if (node !== undefined) expect(pipeline.nodes, path).toHaveProperty([node]);
    }
  }
  expectWhole(result);
}

/** Nodes have the shape of their type, and whatever points at one points at one that is there. */
function expectWhole({ pipeline, diagnostics }: DltMetaImport): void {
  for (const node of Object.values(pipeline.nodes)) {
    expect(nodeTypes[node.type].fields.safeParse(node.fields).error, node.id).toBeUndefined();
  }
  for (const { at, code } of diagnostics) {
    if (at.ref?.node !== undefined) expect(pipeline.nodes, code).toHaveProperty([at.ref.node]);
  }
  for (const { from, to } of edgesOf(pipeline)) {
    if (from !== '') expect(pipeline.nodes, to).toHaveProperty([from]);
  }
}

test('whatever an entry holds, every setting has a fate', () => {
  fc.assert(
    fc.property(project, (files) => {
      expectAccounted(importTexts(files));
    }),
    { numRuns: 300 },
  );
});

test('the order of the files is of no matter', () => {
  fc.assert(
    fc.property(project, fc.integer({ min: 0, max: 3 }), (files, by) => {
      const turned = [...files.slice(by), ...files.slice(0, by)].reverse();
      expect(importTexts(turned)).toEqual(importTexts(files));
    }),
    { numRuns: 100 },
  );
});

test('texts that are no config are refused without a throw', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.constantFrom('a.json', 'a.yml', 'a.template', 'a.ddl', 'a.txt'),
      (text, path) => {
        expectAccounted(importTexts([{ path, text }]));
      },
    ),
  );
});

describe.skipIf(!hasCorpus)('collected configs with a piece cut out or put in', () => {
  const projects = corpusCases.map(({ uploads }) =>
    openUploads(uploads, topicReporter('upload', []), () => undefined),
  );
  const piece = fc.constantFrom('', '"', '[]', '{}', 'null', ',', '"x": 1,', '2', '{"a": "b"}');

  test('are read as far as they can be', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...projects),
        fc.nat(),
        fc.nat(),
        fc.nat(60),
        piece,
        (files, which, where, cut, put) => {
          const index = which % files.length;
          const changed = files.map((file, at) => {
            if (at !== index) return file;
            const start = where % (file.text.length + 1);
            return {
              ...file,
              text: file.text.slice(0, start) + put + file.text.slice(start + cut),
            };
          });
          expectAccounted(importTexts(changed));
        },
      ),
      { numRuns: 150 },
    );
  }, 60_000);
});
