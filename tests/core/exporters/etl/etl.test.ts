/** Projects of the ETL framework: a catalogue that fits its schema around the project of a runtime. */
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { etlConfig } from '#core/etl-config/config-schema.ts';
import type { Written } from '#core/exporters/define.ts';
import { etl } from '#core/exporters/etl/etl.ts';
import { spark } from '#core/exporters/spark/spark.ts';
import { isRefreshed } from '#core/jobs/pipeline-plan.ts';
import { tablesOf } from '#core/model/graph.ts';
import { templates } from '#core/templates/index.ts';
import type { TemplateId } from '#core/templates/summaries.ts';
import { readConfigText } from '../../../support/etl-config.ts';
import { writeDesign } from '../../../support/write-design.ts';

const ids = Object.keys(templates) as TemplateId[];
const written = (id: TemplateId, runtime: 'databricks' | 'spark'): Written =>
  writeDesign(etl, templates[id](), { runtime });
const textOf = ({ files }: Written, path: string): string =>
  files.find((file) => file.path === path)?.text ?? '';

describe.each(ids)('%s', (id) => {
  it.each(['databricks', 'spark'] as const)('is written the same each time for %s', (runtime) => {
    expect(JSON.stringify(written(id, runtime).files)).toBe(
      JSON.stringify(written(id, runtime).files),
    );
  });

  it('lists every stored table in a catalogue that fits its schema', () => {
    const project = written(id, 'databricks');
    const { pipeline, diagnostics, documents } = readConfigText(textOf(project, 'config.yml'));
    const tables = tablesOf(templates[id]()).filter(isRefreshed);
    const read = Object.values(pipeline.nodes).filter(({ type }) => type === 'table');
    expect(read.map(({ name }) => name).toSorted()).toEqual(
      tables.map(({ name }) => name).toSorted(),
    );
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(documents).toHaveLength(1);
  });

  it('gives the same rows as the project of open-source Spark, by modules with the same text', () => {
    const plain = writeDesign(spark, templates[id](), { version: '4.3', changes: 'computed' });
    const own = written(id, 'spark');
    const modules = ({ files }: Written) =>
      files.flatMap(({ path, text }) => (path.startsWith('transformations/') ? [text] : [])).sort();
    expect(modules(own)).toEqual(modules(plain));
    const runs = plain.files.filter(({ path }) =>
      /^(schemas|scripts)\/|^spark-pipeline/.test(path),
    );
    expect(runs.length).toBeGreaterThan(1);
    for (const { path, text } of runs) expect(textOf(own, path), path).toBe(text);
  });

  it.each(['databricks', 'spark'] as const)('has the module of every row for %s', (runtime) => {
    const project = written(id, runtime);
    const paths = new Set(project.files.map(({ path }) => path));
    const { tables } = etlConfig.parse(parse(textOf(project, 'config.yml')));
    for (const { name, layer, module = `transformations.${layer}.${name}` } of tables) {
      expect(paths).toContain(`${module.replaceAll('.', '/')}.py`);
    }
  });
});

it('puts a module where its row says, and others beside it', () => {
  const { pipeline } = readConfigText(`
tables:
  - {name: a, layer: gold, source: x/y, module: transformations.gold.deep.b}
  - {name: b, layer: gold, source: x/y, module: elsewhere.b}
  - {name: c, layer: gold, source: x/y, module: transformations.gold.B}
`);
  for (const runtime of ['databricks', 'spark'] as const) {
    const { files } = writeDesign(etl, pipeline, { runtime });
    const modules = files.flatMap(({ path, node }) => (node ? [path] : []));
    expect(modules).toEqual([
      'transformations/gold/B.py',
      'transformations/gold/b_2.py',
      'transformations/gold/deep/b.py',
    ]);
  }
});

it('says in comments what keys are for, each once', () => {
  const lines = textOf(written('star-schema', 'databricks'), 'config.yml').split('\n');
  const told = lines.filter((line) => line.includes(' # '));
  expect(
    told.filter((line) => line.includes('layer: bronze # bronze, silver or gold')),
  ).toHaveLength(1);
  expect(new Set(told.map((line) => line.split(' # ')[1])).size).toBe(told.length);
  expect(lines.some((line) => line.startsWith('# Values that differ by environment'))).toBe(true);
});

it('has a schema that accepts catalogues and refuses others', () => {
  const project = written('star-schema', 'databricks');
  const validate = new Ajv({ strict: false }).compile(
    JSON.parse(textOf(project, 'config.schema.json')) as object,
  );
  expect(validate({ tables: [{ name: 'a', layer: 'bronze', source: 'x/y' }] })).toBe(true);
  expect(validate({ tables: [{ name: 'a', layer: 'copper' }] })).toBe(false);
  expect(validate({ tables: [{ name: 'a', layer: 'bronze', colour: 'red' }] })).toBe(false);
});

it('says in the catalogue what the project has no place for', () => {
  const pipeline = templates['star-schema']();
  const plain = writeDesign(spark, pipeline, { version: '4.3', changes: 'computed' });
  const project = written('star-schema', 'spark');
  const lost = ({ losses }: Written) => [...losses.values()].flat().length;
  expect(lost(project)).toBeLessThanOrEqual(lost(plain));
});
