/**
 * Runs the tests that come with exported projects, as their users would, for the whole gallery and
 * for legacy projects.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { databricks } from '#core/exporters/databricks/databricks.ts';
import type { OutputFile } from '#core/exporters/define.ts';
import { etl } from '#core/exporters/etl/etl.ts';
import { lakeflow } from '#core/exporters/lakeflow/lakeflow.ts';
import { spark } from '#core/exporters/spark/spark.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { templates } from '#core/templates/index.ts';
import { importedDesign } from '../support/imported-design.ts';
import { writeDesign } from '../support/write-design.ts';
import type { InstalledSpark } from './installed-spark.ts';
import { sumOf, type Verdict } from './print-table.ts';

interface Tested {
  readonly title: string;
  readonly options: readonly string[];
  write(design: Pipeline): readonly OutputFile[];
}

/** Rows are worked out once for each kind of module: other projects have the same modules and rows. */
const withoutRows = ['--ignore=tests/test_golden_rows.py'];
const onlyRows = ['tests/test_golden_rows.py'];
const runs: ReadonlyMap<readonly string[], string> = new Map([
  [withoutRows, 'their tests, but of rows'],
  [onlyRows, 'their tests of rows'],
]);

const tested: readonly Tested[] = [
  {
    title: 'Spark',
    options: [],
    write: (design) => writeDesign(spark, design, { version: '4.3', changes: 'computed' }).files,
  },
  {
    // Its queries read tables by name, and are run by the Spark that is installed.
    title: 'Spark 4.1',
    options: onlyRows,
    write: (design) => writeDesign(spark, design, { version: '4.1', changes: 'computed' }).files,
  },
  {
    title: 'Databricks, Python',
    options: [],
    write: (design) => ofBundle(design, 'python'),
  },
  {
    title: 'Databricks, SQL',
    options: [],
    write: (design) => ofBundle(design, 'sql'),
  },
  ...(['databricks', 'spark'] as const).flatMap((runtime) =>
    (['runtime', 'entry'] as const).map((loading) => ({
      title: `ETL on ${runtime === 'spark' ? 'Spark' : 'Databricks'}${loading === 'entry' ? ', by entry.py' : ''}`,
      options: withoutRows,
      write: (design: Pipeline) => writeDesign(etl, design, { runtime, loading }).files,
    })),
  ),
  {
    title: 'Lakeflow Framework, JSON',
    options: [],
    write: (design) => ofSpecs(design, 'json'),
  },
  {
    title: 'Lakeflow Framework, YAML',
    options: [],
    write: (design) => ofSpecs(design, 'yaml'),
  },
];

function ofSpecs(design: Pipeline, specFormat: 'json' | 'yaml'): readonly OutputFile[] {
  return writeDesign(lakeflow, design, { specFormat, specTemplates: 'yes' }).files;
}

function ofBundle(design: Pipeline, language: 'python' | 'sql'): readonly OutputFile[] {
  return writeDesign(databricks, design, { language, schemas: 'created' }).files;
}

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly string[];
  readonly trouble: string | null;
}

/** What no template has: names of places in one variable, keys of event hubs, quarantines that were split. */
const imported = ['event-hubs', 'fan-out', 'maximo-yaml', 'quarantine'];

const designs: ReadonlyMap<string, Pipeline> = new Map([
  ...Object.entries(templates).map(([id, build]): [string, Pipeline] => [id, build()]),
  ...imported.map((name): [string, Pipeline] => [`legacy ${name}`, importedDesign(name)]),
]);

/** @returns a row for each kind of project */
export function proveTests(installed: InstalledSpark, home: string): readonly Verdict[] {
  rmSync(home, { recursive: true, force: true });
  const asked = tested.flatMap(({ title, options, write }) =>
    [...designs].flatMap(([id, design]) => {
      if (options === onlyRows && !design.samples) return [];
      const project = join(home, `${title} ${id}`.replace(/\W+/g, '-'));
      const files = write(design);
      for (const { path, text } of files) {
        mkdirSync(dirname(join(project, path)), { recursive: true });
        writeFileSync(join(project, path), text);
      }
      const tables = files.filter(({ path }) => /^transformations\/|_main\.\w+$/.test(path)).length;
      return [{ title, project, options, tables }];
    }),
  );
  const began = Date.now();
  const { stdout, stderr } = spawnSync(
    join(installed.tools, 'bin', 'python'),
    [join('tests', 'proof', 'run_tests.py')],
    {
      input: asked.map((one) => `${JSON.stringify(one)}\n`).join(''),
      encoding: 'utf8',
      maxBuffer: 64_000_000,
    },
  );
  const seconds = Math.round((Date.now() - began) / 1000);
  const lines = stdout.split('\n').filter((line) => line !== '');
  // The program answers every line with counts.
  const counts = lines.map((line) => JSON.parse(line) as Counts);
  counts.forEach(({ trouble }, index) => {
    if (trouble !== null) process.stdout.write(`${asked[index]?.project}:\n${trouble}\n`);
  });
  if (counts.length < asked.length) process.stdout.write(`${stderr.slice(-3000)}\n`);
  return tested.map(({ title, options }) => {
    const own = asked.map((one, index) => ({ ...one, counts: counts[index] ?? unanswered }));
    const ofTitle = own.filter((one) => one.title === title);
    return {
      project: `${ofTitle.length} projects, ${title}`,
      run: runs.get(options) ?? 'their tests',
      tables: sumOf(ofTitle, ({ tables }) => tables),
      rowsIn: 0,
      rowsOut: 0,
      seconds: Math.round((seconds * ofTitle.length) / asked.length),
      passed: sumOf(ofTitle, (one) => one.counts.passed),
      failed: sumOf(ofTitle, (one) => one.counts.failed),
      words: wordsOf(ofTitle.map((one) => one.counts)),
    };
  });
}

/** What stands for a project whose tests did not come to an end. */
const unanswered: Counts = { passed: 0, failed: 1, skipped: [], trouble: null };

function wordsOf(counts: readonly Counts[]): string {
  const skipped = sumOf(counts, (one) => one.skipped.length);
  return `${sumOf(counts, ({ passed }) => passed)} tests pass, ${skipped} are left out with a reason`;
}
