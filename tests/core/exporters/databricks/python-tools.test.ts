/** Generated Python is laid out, linted and typed as its own tools want it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { project, source, templateKit } from '#core/templates/build.ts';
import { templates } from '#core/templates/index.ts';
import { hasTool } from '../../../support/tool.ts';
import { awkwardPipeline } from './awkward-pipelines.ts';
import { factsPipeline } from './fixtures.ts';
import { writeDatabricks } from './write-databricks.ts';

const { table, tableOf } = templateKit('p', 'erp');
const pipelines = [
  ...Object.values(templates).map((build) => build()),
  factsPipeline,
  ...fc.sample(awkwardPipeline, { numRuns: 20, seed: 11 }),
];
const folder = mkdtempSync(join(tmpdir(), 'lakewright-'));
const stubs = join(import.meta.dirname, '../../../proof/databricks/stubs');

for (const [index, pipeline] of pipelines.entries()) {
  for (const { path, text } of writeDatabricks(pipeline, 'python').files) {
    if (!path.startsWith('transformations/') || !path.endsWith('.py')) continue;
    const file = join(folder, `project_${index}`, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
const ownFunctions = project('p', [
  source('snapshot-files', 'copies', {
    ...{ path: '/Volumes/{catalog}/copies/{version}.csv', format: 'csv', options: {} },
    ...{ versionType: 'timestamp', datetimeFormat: '%Y%m%d', duplicates: 'keys' },
  }),
  source('python', 'rows', { module: 'sources.rows', function: 'read', options: {} }),
  table(
    'bronze.copies',
    { from: 'source.copies' },
    { snapshotCapture: { keys: ['id'], scdType: '1' } },
  ),
  tableOf(
    'bronze.rows',
    {
      first: { from: 'source.rows', transform: { module: 'lib.rows', function: 'tidy' } },
      second: { from: 'source.rows', transform: { module: 'lib.rows', function: 'check' } },
    },
    { kind: 'materialized-view' },
  ),
]);
for (const { path, text } of writeDatabricks(ownFunctions, 'python').files) {
  const file = join(folder, 'bundle', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
afterAll(() => rmSync(folder, { recursive: true }));

function run(tool: string, ...given: readonly string[]): string {
  const done = spawnSync(tool, given, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, MYPYPATH: stubs },
  });
  return done.status === 0 ? '' : `${done.stdout}${done.stderr}`;
}

const ruff = hasTool('ruff', 'no generated Python is linted');
const mypy = hasTool('mypy', 'the types of no generated Python are checked');

test.skipIf(!ruff)('modules stay as they are when they are formatted', { timeout: 60_000 }, () => {
  expect(run('ruff', 'format', '--isolated', '--check', '--diff', '.')).toBe('');
});

test.skipIf(!ruff)('modules have nothing a linter finds', { timeout: 60_000 }, () => {
  expect(run('ruff', 'check', '--isolated', '--select', 'E4,E7,E9,F,B,UP', '.')).toBe('');
});

test.skipIf(!ruff)('imports are in order, whether functions are there yet or not', () => {
  // By itself, as build servers of the bundle run it.
  const check = () => run('ruff', 'check', '--no-cache', 'bundle');
  expect(check()).toBe('');
  for (const module of ['lib', 'sources']) {
    mkdirSync(join(folder, 'bundle', module));
    writeFileSync(join(folder, 'bundle', module, 'rows.py'), 'x = 1\n');
  }
  expect(check()).toBe('');
});

test.skipIf(!mypy)(
  'modules are typed, but for functions that users add',
  { timeout: 300_000 },
  () => {
    const found = run(
      'mypy',
      ...[
        '--strict',
        '--no-site-packages',
        '--no-error-summary',
        // Their types are checked with pytest, whose own the stubs leave out.
        '--exclude=^bundle/tests/',
        '--disable-error-code=import-not-found',
      ],
      ...['--scripts-are-modules', '--explicit-package-bases', '.'],
    );
    expect(found).toBe('');
  },
);

test.skipIf(!mypy)('a call that the platform does not know is found', { timeout: 300_000 }, () => {
  const file = join(folder, 'wrong.py');
  const lines = ['from pyspark import pipelines as dp', '', 'dp.create_streaming_table(nmae="a")'];
  writeFileSync(file, lines.join('\n'));
  expect(run('mypy', '--strict', '--no-site-packages', file)).toContain('nmae');
  rmSync(file);
});
