/** Plans of 200 random projects: the page and the engine that is exported say the same. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PlanRequest, type PlanTable, planUpdate } from '#core/jobs/plan.ts';
import { anyRequest, anyTables } from '../../support/any-plan.ts';

const engineFolder = join(import.meta.dirname, '../../../src/core/exporters/etl/assets');

/** Answers each line of `[document, request]` with the plan, or with what is wrong. */
const harness = `
import json, sys
sys.path.insert(0, sys.argv[1])
sys.dont_write_bytecode = True
from ldp_config import ConfigError
from ldp_engine import plan
for line in sys.stdin:
    document, ask = json.loads(line)
    try:
        answer = plan(document, ask["tags"], ask["tagMode"], ask["runMode"], ask["upstream"], ask["downstream"])
    except ConfigError as error:
        answer = {"wrong": str(error)}
    print(json.dumps(answer))
`;

const hasPython = spawnSync('python3', ['-c', 'import yaml'], { timeout: 60_000 }).status === 0;
if (!hasPython) {
  process.stderr.write(
    'Skipped: without Python and PyYAML, plans are not held against the engine.\n',
  );
}

interface Project {
  readonly tables: readonly PlanTable[];
  readonly request: PlanRequest;
}

function planInPython(projects: readonly Project[]): readonly unknown[] {
  const lines = projects.map(({ tables, request }) => {
    const rows = tables.map(({ name, reads, tags }) => ({
      ...{ name, layer: 'bronze', depends_on: reads, tags },
      ...(reads.length === 0 && { source: '/in' }),
    }));
    return JSON.stringify([{ tables: rows }, request]);
  });
  const run = spawnSync('python3', ['-c', harness, engineFolder], {
    input: `${lines.join('\n')}\n`,
    encoding: 'utf8',
    timeout: 120_000,
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
}

function planHere({ tables, request }: Project): unknown {
  const planned = planUpdate(tables, request);
  return planned.ok
    ? planned.plan
    : { wrong: expect.stringContaining(`among ${planned.circular.join(', ')}`) };
}

test.skipIf(!hasPython)('are the same, circles included', { timeout: 150_000 }, () => {
  const any = (hasCircles: boolean) =>
    fc.record({ tables: anyTables({ isClosed: true, hasCircles }), request: anyRequest });
  const projects = [...fc.sample(any(false), 160), ...fc.sample(any(true), 40)];
  const answers = planInPython(projects);
  expect(answers).toHaveLength(projects.length);
  for (const [at, project] of projects.entries()) expect(answers[at]).toEqual(planHere(project));
});
