/** The contract scripts rely on (docs/cli.md), tried on the tool as it is started. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { printProject } from '#core/project-file/print-project.ts';
import { templates } from '#core/templates/index.ts';
import { buildTool } from '../support/cli-tool.ts';

// A test starts the tool several times.
vi.setConfig({ testTimeout: 20_000 });

const retail = 'e2e/fixtures/retail';
const folder = mkdtempSync(join(tmpdir(), 'lakewright-'));
const tool = buildTool(folder);
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync('node', [tool, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

it('convert --json prints one object with the promised keys', () => {
  const { status, stdout, stderr } = run('convert', retail, '--json');
  expect([status, stderr]).toEqual([0, '']);
  const answer = JSON.parse(stdout);
  expect(Object.keys(answer)).toEqual(['tables', 'sinks', 'files', 'ledger', 'diagnostics']);
  expect(answer.tables).toEqual({ bronze: 2, silver: 2, gold: 0 });
  const { total, ...byStatus } = answer.ledger;
  const statuses = Object.values<number>(byStatus);
  expect(statuses.reduce((sum, count) => sum + count, 0)).toBe(total);
  expect(answer.diagnostics).toContainEqual(
    expect.objectContaining({
      code: 'import/dlt-meta/unread-key',
      severity: 'warning',
      file: 'onboarding.json',
      line: 49,
      path: '[1].bronze_tabel_comment',
    }),
  );
});

it('convert writes the same bundle to a folder and, to the byte, twice to a zip', () => {
  const out = join(folder, 'bundle');
  const zips = ['a.zip', 'b.zip'].map((name) => join(folder, name));
  for (const place of [out, ...zips]) expect(run('convert', retail, '--out', place).status).toBe(0);
  const [first, second] = zips.map((zip) => readFileSync(zip));
  expect(first?.equals(second ?? Buffer.of())).toBe(true);
  const manifest = JSON.parse(readFileSync(join(out, 'MANIFEST.json'), 'utf8'));
  for (const { path } of manifest.files) expect(existsSync(join(out, path)), path).toBe(true);
});

it('convert takes away what an earlier run wrote, and leaves what was changed since', () => {
  const out = join(folder, 'stale');
  run('convert', retail, '--out', out);
  const specs = join(out, 'src/dataflows/silver_shop/dataflowspec');
  writeFileSync(join(specs, 'orders_main.json'), '{}');
  run('convert', retail, '--out', out, '--spec-format', 'yaml');
  expect(existsSync(join(specs, 'customers_main.json'))).toBe(false);
  expect(existsSync(join(specs, 'customers_main.yaml'))).toBe(true);
  expect(readFileSync(join(specs, 'orders_main.json'), 'utf8')).toBe('{}');
});

it('convert --env keeps the environments it names', () => {
  for (const env of [['--env', 'prd'], ['--env=prd']]) {
    const { stdout } = run('convert', retail, '--json', ...env);
    const { files } = JSON.parse(stdout);
    expect(files).toContain('src/pipeline_configs/prd_substitutions.json');
    expect(files).not.toContain('src/pipeline_configs/dev_substitutions.json');
  }
});

it('exits with 1 when something is an error, and still writes what could be converted', () => {
  const broken = join(folder, 'broken.json');
  writeFileSync(broken, '[{"data_flow_id": ');
  const out = join(folder, 'partly');
  const { status, stdout } = run('convert', broken, retail, '--out', out);
  expect(status).toBe(1);
  expect(stdout).toContain('broken.json:1:');
  expect(existsSync(join(out, 'databricks.yml'))).toBe(true);
});

it.each([
  ['an unknown verb', ['frobnicate']],
  ['no path', ['convert']],
  ['an unknown option', ['convert', retail, '--bogus']],
  ['an unknown format', ['graph', retail, '--format', 'png']],
  ['a path that is not there', ['validate', 'no/such/place']],
])('exits with 2 and one plain sentence for %s', (_, args) => {
  const { status, stdout, stderr } = run(...args);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^lakewright: /);
  expect(stderr).not.toMatch(/\n\s+at /);
});

it('validate prints text, JSON and SARIF', () => {
  expect(run('validate', retail).stdout).toMatch(/0 errors, 1 warning, 1 note/);
  const json = JSON.parse(run('validate', retail, '--format', 'json').stdout);
  expect(json.diagnostics).toHaveLength(2);
  const sarif = JSON.parse(run('validate', retail, '--format', 'sarif').stdout);
  expect(sarif.version).toBe('2.1.0');
  expect(sarif.runs[0].results[0].locations[0].physicalLocation.region.startLine).toBe(48);
});

it('graph prints data on standard output, and the count of problems beside it', () => {
  expect(run('graph', retail, '--format', 'dot').stdout).toMatch(/^digraph /);
  expect(run('graph', retail, '--format', 'mermaid').stdout).toMatch(/^flowchart /);
  const { stdout, stderr } = run('graph', retail, '--format', 'json');
  expect(JSON.parse(stdout).edges).toHaveLength(4);
  expect(stderr).toBe('0 errors, 1 warning, 1 note\n');
});

it('ledger prints one row for every legacy key', () => {
  const { ledger } = JSON.parse(run('convert', retail, '--json').stdout);
  const csv = run('ledger', retail, '--format', 'csv').stdout.trimEnd().split(/\r?\n/);
  expect(csv).toHaveLength(ledger.total + 1);
  expect(run('ledger', retail, '--format', 'md').stdout).toContain('Needs a decision');
  const { rows } = JSON.parse(run('ledger', retail, '--format', 'json').stdout);
  expect(rows).toHaveLength(ledger.total);
});

it('templates lists what --template opens, and convert writes one of them', () => {
  const listed = JSON.parse(run('templates', '--format', 'json').stdout).templates;
  expect(listed.map(({ id }: { id: string }) => id)).toContain('cdc-to-scd-2');
  expect(run('templates').stdout).toContain('cdc-to-scd-2');
  const out = join(folder, 'template');
  expect(run('convert', '--template', 'cdc-to-scd-2', '--out', out).status).toBe(0);
  expect(existsSync(join(out, 'databricks.yml'))).toBe(true);
  const unknown = run('convert', '--template', 'nowhere');
  expect([unknown.status, unknown.stdout]).toEqual([2, '']);
  expect(run('convert', '--template', 'cdc-to-scd-2', retail).status).toBe(2);
});

it('a project file keeps its own output format, and flags come first', () => {
  const file = join(folder, 'shop.lakewright.json');
  const options = { lakeflow: { specFormat: 'yaml' } };
  const output = { exporter: 'lakeflow', options };
  const pipeline = templates['cdc-to-scd-2']();
  writeFileSync(file, printProject({ pipeline, layout: {}, output }));
  const filesOf = (...flags: readonly string[]): readonly string[] =>
    JSON.parse(run('convert', file, '--json', ...flags).stdout).files;
  const isSpec = (path: string): boolean => /dataflowspec\/.*_main\./.test(path);
  expect(
    filesOf()
      .filter(isSpec)
      .every((path) => path.endsWith('.yaml')),
  ).toBe(true);
  const asJson = filesOf('--spec-format', 'json').filter(isSpec);
  expect(asJson.length).toBeGreaterThan(0);
  expect(asJson.every((path) => path.endsWith('.json'))).toBe(true);
});

it('the manifest says how every file was checked', () => {
  const out = join(folder, 'checked');
  run('convert', retail, '--out', out);
  const { files } = JSON.parse(readFileSync(join(out, 'MANIFEST.json'), 'utf8'));
  const checks = new Map(files.map(({ kind, checked }: Record<string, string>) => [kind, checked]));
  expect(checks.get('spec')).toBe('schema');
  expect(checks.get('readme')).toBe('generated');
});

it('an option of another target, or a choice that is none, is a wrong call', () => {
  expect(run('convert', retail, '--spec-format', 'xml').status).toBe(2);
  expect(run('convert', retail, '--to', 'nowhere').stderr).toContain('--to takes lakeflow');
});

it.each([
  ['an empty name', '', 'Name a folder or a zip with --out'],
  ['a file that is there', join(folder, 'taken'), 'a file is where a folder should be'],
  ['a place for no folders', '/proc/none/out.zip', 'cannot be written'],
])('convert --out says plainly what is wrong with %s', (_, out, message) => {
  writeFileSync(join(folder, 'taken'), '');
  const { status, stdout, stderr } = run('convert', retail, '--out', out);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(message);
});

it('convert overwrites a manifest that is none only where it is forced', () => {
  const out = join(folder, 'beside');
  mkdirSync(out);
  writeFileSync(join(out, 'MANIFEST.json'), '{ "files": [');
  const { status, stderr } = run('convert', retail, '--out', out);
  expect([status, stderr]).toEqual([
    2,
    expect.stringContaining('MANIFEST.json. Nothing was written'),
  ]);
  expect(run('convert', retail, '--out', out, '--force').status).toBe(0);
});

it('links to files are read once, and links that lead in a circle do no harm', () => {
  const linked = join(folder, 'linked');
  mkdirSync(join(linked, 'today'), { recursive: true });
  const config = resolve(retail, 'onboarding.json');
  writeFileSync(join(linked, 'today', 'a.json'), readFileSync(config));
  symlinkSync(join(linked, 'today', 'a.json'), join(linked, 'a.json'));
  symlinkSync(linked, join(linked, 'circle'));
  symlinkSync('nowhere', join(linked, 'broken'));
  const read = (...paths: readonly string[]) =>
    JSON.parse(run('convert', ...paths, '--json').stdout);
  expect(read(linked).tables).toMatchObject({ bronze: 2 });
  rmSync(join(linked, 'today'), { recursive: true });
  rmSync(join(linked, 'a.json'));
  symlinkSync(config, join(linked, 'a.json'));
  expect(read(linked).tables).toMatchObject({ bronze: 2 });
});
