/** The files for build servers: what reads them takes them, and no name gets out of its place. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { afterAll, describe, expect, test } from 'vitest';
import type { DeliveryPlan } from '#core/delivery/define.ts';
import { deliveryFiles } from '#core/delivery/delivery-files.ts';
import { shellLine } from '#core/delivery/shell-words.ts';
import { workflowFaults } from '../../support/github-workflow.ts';
import { hasTool } from '../../support/tool.ts';

const plan: DeliveryPlan = {
  environments: ['dev', 'test', 'prod'],
  pipelines: ['shop'],
  checks: [
    { title: 'Install', command: ['pip', 'install', '-e', '.[dev]'] },
    { title: 'Lint', command: ['ruff', 'check', '.'] },
    { title: 'Test', command: ['pytest', '-q'] },
  ],
};

/** What begins an expression. */
const opening = `\${{`;
const folder = mkdtempSync(join(tmpdir(), 'lakewright-'));
afterAll(() => rmSync(folder, { recursive: true }));

function textOf(path: string, of: DeliveryPlan = plan): string {
  const file = deliveryFiles(of).find((one) => one.path === path);
  if (!file) throw new Error(`${path} is not written`);
  return file.text;
}

const workflows = ['.github/workflows/deploy.yml', '.github/workflows/rollback.yml'] as const;

interface Job {
  readonly needs?: readonly string[];
  readonly if?: string;
  readonly environment?: string;
  readonly steps: readonly { readonly run?: string; readonly uses?: string }[];
}

const jobsOf = (of: DeliveryPlan): Readonly<Record<string, Job>> =>
  (load(textOf('.github/workflows/deploy.yml', of)) as { jobs: Record<string, Job> }).jobs;

describe('workflows of GitHub', () => {
  test.each(workflows)('%s is what GitHub reads', async (path) => {
    expect(await workflowFaults(path, textOf(path))).toEqual([]);
    expect(await workflowFaults(path, textOf(path).replace('runs-on', 'runs_on'))).not.toEqual([]);
  });

  test('the first environment follows main, the others a tag, each after the one before', () => {
    const { check, deploy_1: dev, deploy_2: staging, deploy_3: prod } = jobsOf(plan);
    expect(check?.steps.flatMap(({ run }) => run ?? [])).toEqual([
      "pip install -e '.[dev]'",
      'ruff check .',
      'pytest -q',
    ]);
    expect([dev?.environment, dev?.needs, dev?.if]).toEqual([
      'dev',
      ['check'],
      "github.ref == 'refs/heads/main'",
    ]);
    expect([staging?.needs, prod?.needs]).toEqual([['check'], ['deploy_2']]);
    expect(prod?.if).toBe("startsWith(github.ref, 'refs/tags/v')");
    expect(prod?.steps.flatMap(({ run }) => run ?? [])).toEqual([
      'databricks bundle validate --strict -t prod',
      'databricks bundle plan -t prod',
      'databricks bundle deploy -t prod',
      'databricks bundle run shop --validate-only -t prod',
    ]);
  });

  test('without checks there is no gate to wait for', async () => {
    const bare = { ...plan, checks: [], environments: ['dev'] };
    expect(Object.keys(jobsOf(bare))).toEqual(['deploy_1']);
    expect(await workflowFaults('deploy.yml', textOf(workflows[0], bare))).toEqual([]);
  });

  test('what a user types into the form reaches the shell as a variable only', () => {
    const text = textOf('.github/workflows/rollback.yml');
    const { jobs } = load(text) as { jobs: Record<string, Job> };
    const runs = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
    expect(runs).toEqual(['bash scripts/rollback.sh']);
  });

  test('any name stays a name', async () => {
    const awkward = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.constantFrom(
        "a'b",
        'a"b',
        'a\nb',
        `${opening} github.token }}`,
        '$(id)',
        '`id`',
        '%}',
        'on',
        '- a',
      ),
    );
    await fc.assert(
      fc.asyncProperty(awkward, awkward, async (environment, pipeline) => {
        const of = { environments: [environment], pipelines: [pipeline], checks: plan.checks };
        expect(await workflowFaults('deploy.yml', textOf(workflows[0], of))).toEqual([]);
        const { deploy_1: job } = jobsOf(of);
        expect(unescaped(job?.environment ?? '')).toBe(environment);
        const last = unescaped(job?.steps.at(-1)?.run ?? '');
        expect(last).toBe(
          shellLine([
            'databricks',
            'bundle',
            'run',
            pipeline,
            '--validate-only',
            '-t',
            environment,
          ]),
        );
        expect(load(textOf('azure-pipelines.yml', of))).toHaveProperty('stages');
      }),
      { numRuns: 40 },
    );
  });
});

/** As the build server prints an expression that is a text. */
const unescaped = (text: string): string => text.replaceAll(`${opening} '${opening}' }}`, opening);

test('a line for the shell says each word as it is', () => {
  const word = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0'));
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
      const line = shellLine(['printf', '%s\\0', ...words]);
      const { stdout } = spawnSync('sh', ['-c', line], { encoding: 'utf8' });
      expect(stdout).toBe(words.map((one) => `${one}\0`).join(''));
    }),
    { numRuns: 60 },
  );
});

test('the pipeline of Azure has a gate, then a stage for each environment', () => {
  const read = load(textOf('azure-pipelines.yml')) as {
    stages: readonly { stage: string; dependsOn?: readonly string[]; condition?: string }[];
  };
  expect(read.stages.map(({ stage, dependsOn = [] }) => [stage, ...dependsOn])).toEqual([
    ['check'],
    ['deploy_1', 'check'],
    ['deploy_2', 'check'],
    ['deploy_3', 'deploy_2'],
  ]);
  expect(read.stages[1]?.condition).toContain("'refs/heads/main'");
  expect(read.stages[3]?.condition).toContain("'refs/tags/v'");
});

test('no file names a secret', () => {
  for (const { text } of deliveryFiles(plan)) {
    expect(text).not.toMatch(/secrets\.|CLIENT_SECRET|DATABRICKS_TOKEN/);
  }
});

describe.skipIf(!hasTool('shellcheck', 'no script is checked by it'))('shellcheck', () => {
  test('finds nothing in the script, nor in any command of a workflow', () => {
    const script = join(folder, 'rollback.sh');
    writeFileSync(script, textOf('scripts/rollback.sh'));
    const runs = Object.values(jobsOf(plan)).flatMap(({ steps }) =>
      steps.flatMap(({ run }) => run ?? []),
    );
    const commands = join(folder, 'commands.sh');
    writeFileSync(commands, `#!/usr/bin/env bash\n${runs.join('\n')}\n`);
    const { stdout, status } = spawnSync('shellcheck', [script, commands], { encoding: 'utf8' });
    expect([status, stdout]).toEqual([0, '']);
  });
});
