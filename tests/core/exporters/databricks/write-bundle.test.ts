/** A bundle is complete, the same each time, and quick to write; every field is accounted for. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { FieldPath } from '#core/model/field-ref.ts';
import { nodesOf } from '#core/model/graph.ts';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import type { Flow } from '#core/node-types/flow.ts';
import { templates } from '#core/templates/index.ts';
import { anyNodeOf } from '../../../support/any-node.ts';
import { bigPipeline } from '../../../support/big-pipeline.ts';
import { filesNode, pipelineOf, tableNode } from '../../../support/build-pipeline.ts';
import { corpusCases } from '../../../support/corpus.ts';
import { anyPipeline } from '../../../support/random-pipeline.ts';
import { readUploads } from '../../../support/read-uploads.ts';
import { everyJob, factsPipeline } from './fixtures.ts';
import { languages, type WrittenBundle, writeDatabricks } from './write-databricks.ts';

const isShared = (a: FieldPath, b: FieldPath): boolean =>
  a.slice(0, Math.min(a.length, b.length)).every((key, index) => key === b[index]);

/** Fields of tables, sinks and their flows that are neither said to be written nor lost. */
function unaccounted(pipeline: Pipeline, { traces, losses }: WrittenBundle): readonly string[] {
  return nodesOf(pipeline).flatMap((node) => {
    if (node.type !== 'table' && node.type !== 'sink') return [];
    const known = [...(traces.get(node.id) ?? []), ...(losses.get(node.id) ?? [])];
    const fields: FieldPath[] = Object.entries(node.fields).flatMap(([key, value]) =>
      key === 'flows' || value === undefined ? [] : [[key]],
    );
    const ofFlows = Object.entries(node.fields.flows).flatMap(([name, flow]) =>
      Object.keys(flow).map((key) => ['flows', name, key]),
    );
    return [...fields, ...ofFlows]
      .filter((field) => !known.some((one) => isShared(one.field, field)))
      .map((field) => `${node.id} ${field.join('.')}`);
  });
}

describe('every field is written or lost', () => {
  const pipelines = [
    ...Object.entries(templates).map(([name, build]) => ({ name, pipeline: build() })),
    ...corpusCases.map(({ name, uploads }) => ({ name, pipeline: readUploads(uploads) })),
    { name: 'facts', pipeline: factsPipeline },
  ];

  it.each(pipelines)('of $name', ({ pipeline }) => {
    for (const language of languages) {
      expect(unaccounted(pipeline, writeDatabricks(pipeline, language))).toEqual([]);
    }
  });

  it('of random tables', () => {
    fc.assert(
      fc.property(anyNodeOf('table', 'silver.a'), (node) => {
        const pipeline = pipelineOf([filesNode('a'), node]);
        expect(unaccounted(pipeline, writeDatabricks(pipeline))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

test('a trace names a file that was written', () => {
  const written = writeDatabricks({ ...factsPipeline, jobs: everyJob });
  const paths = new Set(written.files.map(({ path }) => path));
  const named = [...written.traces.values()].flat().map(({ file }) => file);
  expect(named.filter((file) => !paths.has(file))).toEqual([]);
});

test('what the catalog keeps is set by statements of each environment', () => {
  const { texts } = writeDatabricks(factsPipeline);
  expect(texts['governance/prd.sql']).toContain(
    "ALTER STREAMING TABLE shop.silver.customers\n  SET TAGS ('domain' = 'sales', 'checked' = '');",
  );
  expect(texts['governance/dev.sql']).toContain(
    'ALTER MATERIALIZED VIEW shop_dev.gold.customers\n  ALTER COLUMN email SET MASK shop_dev.security.mask;',
  );
});

test('masks and keys stand in the definition where all columns are certain', () => {
  const columns = 'id BIGINT NOT NULL COMMENT';
  const sql = writeDatabricks(factsPipeline).texts['transformations/silver/customers.sql'];
  const python = writeDatabricks(factsPipeline, 'python').texts[
    'transformations/silver/customers.py'
  ];
  for (const text of [sql, python]) {
    expect(text).toContain(columns);
    expect(text).toContain('security.mask USING COLUMNS (region)');
    expect(text).toContain('PRIMARY KEY (id)');
  }
});

describe('a table with a language of its own', () => {
  const id = 'silver.orders' as NodeId;
  const written = (language: 'python' | 'sql', flow: Partial<Flow> = {}) =>
    writeDatabricks(
      pipelineOf([
        filesNode('orders'),
        tableNode('bronze.orders', 'source.orders'),
        tableNode(id, 'bronze.orders', {
          language,
          flows: { orders: { from: 'bronze.orders', ...flow } },
        }),
      ]),
      language === 'sql' ? 'python' : 'sql',
    );

  it.each([
    ['python', 'transformations/silver/orders.py', 'transformations/bronze/orders.sql'],
    ['sql', 'transformations/silver/orders.sql', 'transformations/bronze/orders.py'],
  ] as const)('is written in %s among others that are not', (language, own, other) => {
    const { texts, traces, approximations } = written(language);
    expect(Object.keys(texts)).toEqual(expect.arrayContaining([own, other]));
    expect(traces.get(id)).toContainEqual({ field: ['language'], file: own, path: [] });
    expect(approximations.get(id)).toBeUndefined();
  });

  it('is written in Python where SQL cannot say it, and told of', () => {
    const { texts, approximations, topics } = written('sql', { changeFeed: ['insert'] });
    expect(Object.keys(texts)).toContain('transformations/silver/orders.py');
    expect(approximations.get(id)).toContainEqual({
      field: ['language'],
      words: 'It is written in Python: SQL streams no change feed of a table.',
    });
    expect(topics).toEqual(['in-python']);
  });
});

test('no two tables share a name', () => {
  const place = { database: undefined };
  const nodes = ['bronze', 'silver'].map((layer) => tableNode(`${layer}.orders`, 'source.orders'));
  const pipeline = pipelineOf([
    filesNode('orders'),
    ...nodes.map((node) => {
      const { database: _, ...fields } = { ...node.fields, ...place };
      return { ...node, fields };
    }),
  ]);
  const { texts } = writeDatabricks(pipeline);
  expect(texts['transformations/bronze/orders.sql']).toContain('STREAMING TABLE bronze.orders');
  expect(texts['transformations/silver/orders.sql']).toContain('STREAMING TABLE silver.orders');
  expect(texts['README.md']).toContain('`default_catalog`');
});

test('the same pipeline gives the same bytes, whatever order its nodes are kept in', () => {
  fc.assert(
    fc.property(anyPipeline, fc.constantFrom(...languages), (pipeline, language) => {
      const turned = {
        ...pipeline,
        nodes: Object.fromEntries(Object.entries(pipeline.nodes).reverse()),
      };
      const [once, again] = [pipeline, turned].map((one) => writeDatabricks(one, language).files);
      expect(again).toEqual(once);
    }),
    { numRuns: 40 },
  );
});

test.each(languages)('2,000 tables are written in %s in time', { timeout: 60_000 }, (language) => {
  const pipeline = bigPipeline(2000);
  writeDatabricks(pipeline, language);
  const start = performance.now();
  const { files } = writeDatabricks(pipeline, language);
  expect(files.length).toBeGreaterThan(2000);
  // The budget is 3 s; a machine that does other things as well may take longer.
  expect(performance.now() - start).toBeLessThan(9000);
});
