/** Python finds in every module what is expected of it, whatever names and texts a design holds. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { databricks } from '#core/exporters/databricks/databricks.ts';
import { spark } from '#core/exporters/spark/spark.ts';
import { templates } from '#core/templates/index.ts';
import { hasTool } from '../../support/tool.ts';
import { writeDesign } from '../../support/write-design.ts';
import { awkwardPipeline } from '../exporters/databricks/awkward-pipelines.ts';

const folder = mkdtempSync(join(tmpdir(), 'lakewright-'));
afterAll(() => rmSync(folder, { recursive: true }));

const designs = [
  ...Object.values(templates).map((build) => build()),
  ...fc.sample(awkwardPipeline, { numRuns: 20, seed: 5 }),
];
const projects = designs.flatMap((design, index) =>
  [
    writeDesign(spark, design, { version: '4.3', changes: 'auto-cdc' }),
    writeDesign(spark, design, { version: '4.1', changes: 'computed' }),
    writeDesign(databricks, design, { language: 'python', schemas: 'there' }),
  ].map(({ files }, kind) => {
    const home = join(folder, `project_${index}_${kind}`);
    for (const { path, text } of files) {
      if (!/^(tests|transformations)\/.*\.(py|json)$/.test(path)) continue;
      mkdirSync(dirname(join(home, path)), { recursive: true });
      writeFileSync(join(home, path), text);
    }
    return home;
  }),
);

/** Loads the modules of each project as its tests do, and tells what is not as expected. */
const program = `
import json, sys

def calls(recorder):
    reads = []
    def answer(read):
        reads.append(str(read))
        return recorder.Frame()
    found = {}
    for path, declared in recorder.load(answer=answer).items():
        for one in declared:
            given = {k: v.__name__ if callable(v) else v for k, v in one.given.items()}
            call = {"call": one.call, "given": given}
            if one.function and one.call != "foreach_batch_sink":
                reads.clear()
                one.function()
                call["reads"] = list(reads)
            found.setdefault(path, []).append(call)
    return found

count = 0
for project in json.load(sys.stdin):
    sys.path.insert(0, project + "/tests")
    import recorder
    found = calls(recorder)
    count += len(found)
    for path, expected in recorder.EXPECTED["modules"].items():
        if found.get(path, []) != expected:
            print(project, path, found.get(path), expected)
    sys.path.pop(0)
    del sys.modules["recorder"]
print(count)
`;

function run(homes: readonly string[]): readonly string[] {
  const { stdout, stderr } = spawnSync('python3', ['-c', program], {
    input: JSON.stringify(homes),
    encoding: 'utf8',
    maxBuffer: 64_000_000,
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
  });
  return `${stdout}${stderr}`.trim().split('\n');
}

describe.skipIf(!hasTool('python3', 'no module is loaded by the recorder'))('the recorder', () => {
  test('finds what is expected', { timeout: 120_000 }, () => {
    const [count, ...rest] = [...run(projects)].reverse();
    expect(rest).toEqual([]);
    expect(Number(count)).toBeGreaterThan(projects.length * 2);
  });

  test('finds what was changed by hand', { timeout: 60_000 }, () => {
    const files = writeDesign(spark, templates.backfill(), { version: '4.3', changes: 'computed' });
    const home = join(folder, 'changed');
    for (const { path, text } of files.files) {
      mkdirSync(dirname(join(home, path)), { recursive: true });
      writeFileSync(
        join(home, path),
        text.replace('cluster_by=["started_at"]', 'cluster_by=["x"]'),
      );
    }
    expect(run([home])[0]).toContain('transformations/bronze/trips.py');
  });
});
