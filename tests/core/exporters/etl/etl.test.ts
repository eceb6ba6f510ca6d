/** Projects of the ETL framework: a catalogue that fits its schema around the project of a runtime. */
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Diagnostic } from '#core/diagnostics.ts';
import { etlConfig } from '#core/etl-config/config-schema.ts';
import type { Written } from '#core/exporters/define.ts';
import { etl } from '#core/exporters/etl/etl.ts';
import { spark } from '#core/exporters/spark/spark.ts';
import { isRefreshed } from '#core/jobs/pipeline-plan.ts';
import { tablesOf } from '#core/model/graph.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { templates } from '#core/templates/index.ts';
import type { TemplateId } from '#core/templates/summaries.ts';
import { readConfigText } from '../../../support/etl-config.ts';
import { writeDesign } from '../../../support/write-design.ts';

const ids = Object.keys(templates) as TemplateId[];
const written = (id: TemplateId, runtime: 'databricks' | 'spark'): Written =>
  writeDesign(etl, templates[id](), { runtime, loading: 'runtime' });
const textOf = ({ files }: Written, path: string): string =>
  files.find((file) => file.path === path)?.text ?? '';

/** What is at the end of every module of this output alone. */
const emptyRegion = '\n\n# region: yours\n# endregion\n';

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
      files.flatMap(({ node, text }) => (node ? [text.replace(emptyRegion, '')] : [])).sort();
    expect(modules(own)).toEqual(modules(plain));
    const runs = plain.files.filter(({ path }) =>
      /^(schemas|scripts)\/|^spark-pipeline/.test(path),
    );
    expect(runs.length).toBeGreaterThan(1);
    for (const { path, text } of runs) expect(textOf(own, path), path).toBe(text);
  });

  it.each(['databricks', 'spark'] as const)('has the module of every row for %s', (runtime) => {
    const told: Diagnostic[] = [];
    const { files } = writeDesign(etl, templates[id](), { runtime, loading: 'runtime' }, told);
    const { nodes } = templates[id]();
    const leftOut = told.filter(
      ({ code, at: { ref } }) =>
        code.endsWith('/left-out') && ref?.node && nodes[ref.node]?.type === 'table',
    );
    const paths = new Set(files.map(({ path }) => path));
    const config = files.find(({ path }) => path === 'config.yml')?.text ?? '';
    const missing = etlConfig
      .parse(parse(config))
      .tables.map(({ name, layer, module = `transformations.${layer}.${name}` }) => module)
      .filter((module) => !paths.has(`${module.replaceAll('.', '/')}.py`));
    expect(missing).toHaveLength(leftOut.length);
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
    const { files } = writeDesign(etl, pipeline, { runtime, loading: 'runtime' });
    const modules = files.flatMap(({ path, node }) => (node ? [path] : []));
    expect(modules).toEqual([
      'transformations/gold/B.py',
      'transformations/gold/b_2.py',
      'transformations/gold/deep/b.py',
    ]);
  }
});

it.each(['databricks', 'spark'] as const)(
  'has one library where an entry loads the modules on %s',
  (runtime) => {
    const project = writeDesign(etl, templates['star-schema'](), { runtime, loading: 'entry' });
    const paths = project.files.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['pipelines/entry.py', 'tests/test_entry.py']));
    const file = runtime === 'spark' ? 'spark-pipeline.yml' : 'resources/sales_mart.pipeline.yml';
    expect(textOf(project, file)).toMatch(/(include|path): "?(\.\.\/)?pipelines\/entry\.py/);
    expect(textOf(project, file)).not.toContain('transformations/**');
  },
);

it('makes packages of the folders of modules', () => {
  const paths = written('star-schema', 'databricks').files.map(({ path }) => path);
  const packages = paths.filter((path) => path.endsWith('__init__.py'));
  expect(packages).toEqual([
    'transformations/__init__.py',
    'transformations/bronze/__init__.py',
    'transformations/gold/__init__.py',
    'transformations/silver/__init__.py',
  ]);
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

describe('a table that is switched off', () => {
  const { pipeline } = readConfigText(`
defaults: {schema: shop}
tables:
  - {name: orders, layer: bronze, source: main.raw.orders, tags: [daily]}
  - {name: refunds, layer: bronze, source: main.raw.refunds, tags: [daily, rare], enabled: false}
  - {name: losses, layer: silver, depends_on: [refunds], schedule: nightly, enabled: false}
  - {name: sales, layer: gold, depends_on: [orders], tags: [daily]}
  - {name: reports, layer: gold, depends_on: [losses], tags: [weekly]}
schedules:
  every_day: {cron: 0 0 4 * * ?, timezone: UTC, tags: [daily]}
  nightly: {cron: 0 0 2 * * ?, timezone: UTC}
`);

  it.each([
    ['databricks', 'runtime'],
    ['databricks', 'entry'],
    ['spark', 'runtime'],
    ['spark', 'entry'],
  ] as const)('has a row, and no module or job on %s by %s', (runtime, loading) => {
    const { files, losses } = writeDesign(etl, pipeline, { runtime, loading });
    const modules = files.flatMap(({ path, node }) => (node ? [path] : []));
    expect(modules).toEqual([
      'transformations/bronze/orders.py',
      'transformations/gold/reports.py',
      'transformations/gold/sales.py',
    ]);
    const config = etlConfig.parse(parse(textOf({ files } as Written, 'config.yml')));
    expect(config.tables.filter(({ enabled }) => enabled === false)).toHaveLength(2);
    expect(Object.keys(config.schedules ?? {})).toEqual(['every_day', 'nightly']);
    const runs = files.filter(({ path }) => /^(workflows|resources)\/|^databricks\.yml/.test(path));
    for (const { path, text } of runs) expect(text, path).not.toMatch(/refunds|losses|nightly/);
    const lost = losses.get('bronze.refunds' as NodeId) ?? [];
    expect(lost.map(({ field }) => field)).toEqual([['group'], ['flowId']]);
    expect(new Set(lost.map(({ reason }) => reason))).toEqual(
      new Set(['The table is switched off, so it has no module.']),
    );
    const reader = textOf({ files } as Written, 'transformations/gold/reports.py');
    expect(reader).toContain('shop.losses');
  });
});

it('tells what neither the catalogue nor the project says, of tables with a source too', () => {
  const { pipeline } = readConfigText(
    'tables: [{name: a, layer: bronze, source: main.raw.a, target: {schema: shop}}]',
  );
  const rule = { name: 'has_id', constraint: 'id IS NOT NULL', action: 'warn', enabled: false };
  const [table] = tablesOf(pipeline);
  if (!table) throw new Error('The catalogue has a table.');
  const nodes = {
    ...pipeline.nodes,
    [table.id]: { ...table, fields: { ...table.fields, expectations: [rule] } },
  } as typeof pipeline.nodes;
  const { losses } = writeDesign(
    etl,
    { ...pipeline, nodes },
    { runtime: 'spark', loading: 'runtime' },
  );
  expect(losses.get(table.id)).toContainEqual({
    field: ['expectations', '0'],
    reason: 'It is switched off.',
  });
});
