/** Deploying and going back, with a Databricks CLI that only writes down what it is asked. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildTool } from '../support/cli-tool.ts';

const folder = mkdtempSync(join(tmpdir(), 'lakewright-'));
afterAll(() => rmSync(folder, { recursive: true }));
const tool = buildTool(folder);

// A test starts the tool several times.
vi.setConfig({ testTimeout: 20_000 });

const log = join(folder, 'asked.txt');
const tools = join(folder, 'bin');
mkdirSync(tools);
const fake = join(tools, 'databricks');
// Each argument on a line of its own, then the folder; fails where it is told to.
writeFileSync(
  fake,
  `#!/bin/sh
[ "$1" = --version ] && exit 0
for word in "$@"; do printf '<%s>' "$word"; done >> '${log}'
printf ' %s\\n' "$(cat version.txt 2>/dev/null)" >> '${log}'
[ "$2" = "$INTERRUPTED" ] && kill -INT $PPID && exit 130
[ "$2" != "$FAILING" ]
`,
);
chmodSync(fake, 0o755);

const bundle = join(folder, 'bundle');
beforeEach(() => {
  rmSync(bundle, { recursive: true, force: true });
  rmSync(log, { force: true });
  mkdirSync(bundle);
  writeFileSync(join(bundle, 'databricks.yml'), 'bundle:\n  name: shop\n');
});

const path = [tools, process.env.PATH].join(delimiter);

function run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool, ...args], {
    encoding: 'utf8',
    env: { ...process.env, PATH: path, ...env },
  });
  return { status, stdout, stderr };
}

const asked = (): string => (existsSync(log) ? readFileSync(log, 'utf8') : '');

describe('deploy', () => {
  it('says what would run, and runs nothing', () => {
    const { status, stdout, stderr } = run(['deploy', bundle, '--target', 'dev']);
    expect(status).toBe(0);
    expect(stdout).toBe(
      [
        `  cd ${bundle}`,
        '  databricks bundle validate --strict -t dev',
        '  databricks bundle plan -t dev',
        '  databricks bundle deploy -t dev',
        '',
      ].join('\n'),
    );
    expect(stderr).toContain('Nothing was run. Add --yes');
    expect(asked()).toBe('');
  });

  it('runs exactly that when it is told to', () => {
    const { status } = run(['deploy', bundle, '-t', 'dev', '--pipeline', 'shop', '--yes']);
    expect(status).toBe(0);
    expect(
      asked()
        .split('\n')
        .map((line) => line.trim()),
    ).toEqual([
      '<bundle><validate><--strict><-t><dev>',
      '<bundle><plan><-t><dev>',
      '<bundle><deploy><-t><dev>',
      '<bundle><run><shop><--validate-only><-t><dev>',
      '',
    ]);
  });

  it('stops where a command fails', () => {
    const { status, stderr } = run(['deploy', bundle, '-t', 'dev', '--yes'], { FAILING: 'plan' });
    expect(status).toBe(1);
    expect(stderr).toContain(
      '"databricks bundle plan -t dev" failed, so nothing after it was run.',
    );
    expect(asked()).not.toContain('<deploy>');
  });

  it('hands a name on as one word, whatever it is', () => {
    const name = "dev'; touch $(pwned)";
    run(['deploy', bundle, '-t', name, '--yes']);
    expect(asked()).toContain(`<-t><${name}>`);
    expect(existsSync(join(bundle, 'pwned'))).toBe(false);
    const { stdout } = run(['deploy', bundle, '-t', name]);
    expect(stdout).toContain(`-t 'dev'\\''; touch $(pwned)'`);
  });

  it('says how to get the CLI where it is not there', () => {
    const { status, stderr } = run(['deploy', bundle, '-t', 'dev', '--yes'], { PATH: folder });
    expect(status).toBe(2);
    expect(stderr).toContain('The Databricks CLI is not installed');
  });

  it('refuses a folder without a bundle, and a call without an environment', () => {
    const empty = join(folder, 'empty');
    mkdirSync(empty, { recursive: true });
    expect(run(['deploy', empty, '-t', 'dev']).status).toBe(2);
    const { status, stderr } = run(['deploy', bundle]);
    expect(status).toBe(2);
    expect(stderr).toContain('--target');
  });
});

it('finds no earlier versions where there is no repository', () => {
  const { status, stderr } = run(['rollback', bundle, '-t', 'dev', '--version', 'v1.0.0']);
  expect(status).toBe(2);
  expect(stderr).toContain('is in no git repository');
});

describe('rollback', () => {
  const git = (...args: readonly string[]): void => {
    const author = ['-c', 'user.name=t', '-c', 'user.email=t@example.org'];
    const { status, stderr } = spawnSync('git', [...author, ...args], {
      cwd: bundle,
      encoding: 'utf8',
    });
    expect(status, stderr).toBe(0);
  };
  const release = (tag: string, columns: readonly string[]): void => {
    const tables = [{ id: 'bronze.orders', layer: 'bronze', kind: 'streaming-table', columns }];
    writeFileSync(join(bundle, 'MANIFEST.json'), JSON.stringify({ version: 1, tables }));
    writeFileSync(join(bundle, 'version.txt'), tag);
    git('add', '.');
    git('commit', '-qm', tag);
    git('tag', tag);
  };
  /** Folders beside the bundle that one of its versions is checked out in. */
  const copies = (): number => {
    const { stdout } = spawnSync('git', ['worktree', 'list'], { cwd: bundle, encoding: 'utf8' });
    return stdout.trim().split('\n').length - 1;
  };
  const rollback = (...args: readonly string[]) => run(['rollback', bundle, '-t', 'prod', ...args]);

  beforeEach(() => git('init', '-q'));

  it('deploys the earlier version from a copy of it, and leaves the folder as it is', () => {
    release('v1.0.0', ['id', 'day']);
    release('v1.1.0', ['id', 'day']);
    const dry = rollback('--version', 'v1.0.0');
    expect(dry.status).toBe(0);
    expect(dry.stderr).toContain('From v1.1.0 back to v1.0.0:\n- No table changes.');
    expect(dry.stdout).toContain('git worktree add --detach');
    expect(asked()).toBe('');
    const done = rollback('--version', 'v1.0.0', '--yes');
    expect(done.status, done.stderr).toBe(0);
    expect(asked()).toContain('<bundle><deploy><-t><prod> v1.0.0');
    expect(readFileSync(join(bundle, 'version.txt'), 'utf8')).toBe('v1.1.0');
    expect(copies()).toBe(0);
  });

  it('refuses what takes columns away, unless it is forced', () => {
    release('v1.0.0', ['id']);
    release('v1.1.0', ['id', 'day']);
    const refused = rollback('--version', 'v1.0.0', '--yes');
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('- Breaks: bronze.orders loses day.');
    expect(asked()).toBe('');
    expect(rollback('--version', 'v1.0.0', '--force', '--yes').status).toBe(0);
    expect(asked()).toContain('<deploy>');
  });

  it('tidies up where a run is interrupted', () => {
    release('v1.0.0', ['id']);
    const stopped = run(['rollback', bundle, '-t', 'prod', '--version', 'v1.0.0', '--yes'], {
      INTERRUPTED: 'plan',
    });
    expect(stopped.status).toBe(1);
    expect(asked()).not.toContain('<deploy>');
    expect(copies()).toBe(0);
  });

  it('tidies up where a command fails, and refuses tags that are not there', () => {
    release('v1.0.0', ['id']);
    const failed = run(['rollback', bundle, '-t', 'prod', '--version', 'v1.0.0', '--yes'], {
      FAILING: 'validate',
    });
    expect(failed.status).toBe(1);
    expect(copies()).toBe(0);
    for (const tag of ['v9', '--help', '-f']) {
      expect(rollback(`--version=${tag}`).status, tag).toBe(2);
    }
  });
});
