/** Whatever names and texts hold, files are read as they are meant: by YAML, Python and Spark themselves. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { templates } from '#core/templates/index.ts';
import { bundleErrors, hasBundleSchema } from '../../../support/bundle-schema.ts';
import { plainStatements } from '../../../support/plain-spark.ts';
import { hasTool } from '../../../support/tool.ts';
import { awkwardPipeline } from './awkward-pipelines.ts';
import { factsPipeline } from './fixtures.ts';
import { languages, writeDatabricks } from './write-databricks.ts';

const samples = fc.sample(awkwardPipeline, { numRuns: 40, seed: 7 });
const awkward = samples.flatMap((pipeline) =>
  languages.flatMap((language) => writeDatabricks(pipeline, language).files),
);
const plain = [...Object.values(templates).map((build) => build()), factsPipeline].flatMap(
  (pipeline) => languages.flatMap((language) => writeDatabricks(pipeline, language).files),
);
const files = [...awkward, ...plain];
const textsOf = (ending: string): readonly string[] => [
  ...new Set(files.filter(({ path }) => path.endsWith(ending)).map(({ text }) => text)),
];

test('YAML of both versions says the same', { timeout: 60_000 }, () => {
  for (const text of textsOf('.yml')) expect(parse(text)).toEqual(load(text));
});

test.skipIf(!hasBundleSchema)(
  'bundles with awkward texts are accepted',
  { timeout: 60_000 },
  () => {
    const wrong = awkward
      .filter(({ path }) => path === 'databricks.yml' || path.startsWith('resources/'))
      .flatMap(({ text }) => bundleErrors(load(text)));
    expect(wrong).toEqual([]);
  },
);

test('texts come out of YAML as they went in', () => {
  for (const pipeline of samples) {
    const { texts } = writeDatabricks(pipeline);
    const bundle = load(texts['databricks.yml'] ?? '') as { readonly targets: object };
    const catalog = pipeline.variables.catalog?.prd;
    expect(bundle.targets).toMatchObject({ prd: { variables: { catalog } } });
  }
});

const python = hasTool('python3', 'no generated Python is read by Python');

test.skipIf(!python)('Python reads every module', () => {
  const script =
    'import ast,json,sys\nfor t in json.load(sys.stdin):\n    m = ast.parse(t)\n    assert ast.get_docstring(m)';
  const run = spawnSync('python3', ['-c', script], {
    input: JSON.stringify(textsOf('.py').filter((text) => text.includes('pyspark'))),
    encoding: 'utf8',
  });
  expect(run.stderr).toBe('');
});

const spark = python && spawnSync('python3', ['-c', 'import pyspark, py4j']).status === 0;
if (!spark) {
  process.stderr.write('Skipped: pyspark is not installed, so no SQL is read by Spark.\n');
}

describe.skipIf(!spark)('the parser of Spark', () => {
  test('reads every statement without what only Databricks knows', { timeout: 400_000 }, () => {
    const statements = textsOf('.sql')
      .filter((text) => !text.startsWith('-- Sets what'))
      .flatMap(plainStatements);
    const script = join('tests', 'proof', 'databricks', 'parse_sql.py');
    const run = spawnSync('python3', [script], {
      input: JSON.stringify(statements),
      encoding: 'utf8',
      maxBuffer: 64_000_000,
    });
    expect(JSON.parse(run.stdout.trim().split('\n').at(-1) ?? '')).toEqual([]);
  });
});
