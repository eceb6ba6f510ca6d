/** Tests that come with exported projects are laid out, linted and typed as their tools want it. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { hasTool } from '../../support/tool.ts';

const folder = mkdtempSync(join(tmpdir(), 'lakewright-'));
const ofBundles = join('src', 'core', 'exporters', 'lakeflow', 'assets', 'tests');
for (const tests of [join('src', 'core', 'exported-tests', 'assets'), ofBundles]) {
  cpSync(tests, join(folder, 'tests'), { recursive: true });
}
afterAll(() => rmSync(folder, { recursive: true }));

function run(tool: string, ...given: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(tool, given, { cwd: folder, encoding: 'utf8' });
  return status === 0 ? '' : `${stdout}${stderr}`;
}

const ruff = hasTool('ruff', 'the tests of exported projects are not linted');
const mypy = hasTool('mypy', 'the types of the tests of exported projects are not checked');

test.skipIf(!ruff)('they stay as they are when formatted', { timeout: 60_000 }, () => {
  expect(run('ruff', 'format', '--isolated', '--check', '--diff', '.')).toBe('');
});

test.skipIf(!ruff)('a linter finds nothing', { timeout: 60_000 }, () => {
  // What it looks at unless told, and what many projects choose.
  for (const chosen of [[], ['--select', 'E,F,I,UP,B']]) {
    expect(run('ruff', 'check', '--isolated', ...chosen, '.')).toBe('');
  }
});

test.skipIf(!mypy)('they are typed', { timeout: 300_000 }, () => {
  const strict = ['--strict', '--ignore-missing-imports', '--cache-dir', join(folder, '.cache')];
  expect(run('mypy', ...strict, 'tests')).toBe('');
});
