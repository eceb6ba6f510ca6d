/** Plans of 200 random projects: the page and the engine say the same, of files that were exported. */
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowNames } from '#core/etl-config/row-names.ts';
import { etl } from '#core/exporters/etl/etl.ts';
import type { Job } from '#core/jobs/job.ts';
import { jobPlan, planRequest, planTables } from '#core/jobs/pipeline-plan.ts';
import { type PlanRequest, type PlanTable, planUpdate } from '#core/jobs/plan.ts';
import { emptyPipeline, type NodeId, type Pipeline } from '#core/model/pipeline.ts';
import { anyRequest, anyTables } from '../../support/any-plan.ts';
import { writeDesign } from '../../support/write-design.ts';

/** Runs the command of each line on the files of its project: `--dry-run`, with all that was asked. */
const harness = `
import contextlib, io, json, pathlib, sys, tempfile
sys.dont_write_bytecode = True
engine = None
with tempfile.TemporaryDirectory() as home:
    for line in sys.stdin:
        asked = json.loads(line)
        for name, text in asked["files"].items():
            pathlib.Path(home, name).write_text(text, encoding="utf-8")
        if engine is None:
            sys.path.insert(0, home)
            import ldp_engine as engine
        out, err = io.StringIO(), io.StringIO()
        config = str(pathlib.Path(home, "config.yml"))
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = engine.main(["--config", config, "--dry-run", "--format", "json", *asked["arguments"]])
        plan = json.loads(out.getvalue()) if out.getvalue() else None
        print(json.dumps({"code": code, "plan": plan, "said": err.getvalue()}))
`;

const hasPython = spawnSync('python3', ['-c', 'import yaml'], { timeout: 60_000 }).status === 0;
if (!hasPython) {
  process.stderr.write(
    'Skipped: without Python and PyYAML, plans are not held against the engine.\n',
  );
}

interface Project {
  readonly pipeline: Pipeline;
  readonly job: Job;
}

interface Answer {
  readonly code: number;
  readonly plan: unknown;
  readonly said: string;
}

const kinds = ['streaming-table', 'materialized-view'] as const;
const layers = ['bronze', 'silver', 'gold'] as const;

/**
 * A project in which each table reads what it should, as several flows; others read a source.
 * @param hasViews whether every fourth is a temporary view, which has to read something in the end
 */
function projectOf(tables: readonly PlanTable[], request: PlanRequest, hasViews = false): Project {
  const source = {
    id: 'source.in' as NodeId,
    type: 'cloud-files',
    name: 'in',
    fields: { path: '/in', options: {} },
  };
  const ids = new Map(tables.map(({ name }, at) => [name, `${layers[at % 3]}.t${at}` as NodeId]));
  const nodes = tables.map(({ name, reads, tags, isOff }, at) => {
    const from = reads.length > 0 ? reads.map((read) => ids.get(read)) : [source.id];
    const flows = Object.fromEntries(from.map((one, index) => [`flow_${index}`, { from: one }]));
    const id = ids.get(name) ?? source.id;
    const fields = {
      layer: layers[at % 3],
      kind: hasViews && at % 4 === 3 ? 'temporary-view' : kinds[at % 2],
      group: 'g',
      flowId: id,
      tags,
      flows,
      ...(isOff && { kept: { etl: { enabled: false } } }),
    };
    return { id, type: 'table', name, fields };
  });
  // The nodes have the fields of their types.
  const all = Object.fromEntries(
    [source, ...nodes].map((node) => [node.id, node]),
  ) as unknown as Pipeline['nodes'];
  const { runMode, ...selection } = request;
  const job: Job = { trigger: { kind: 'manual' }, selection, runMode };
  return { pipeline: { ...emptyPipeline, nodes: all, jobs: { job } }, job };
}

/** Switches off what nothing reads but tables that are off: the engine refuses the rest by CFG021. */
function withSomeOff(tables: readonly PlanTable[], wish: readonly string[]): readonly PlanTable[] {
  const off = new Set<string>();
  const isFree = ({ name }: PlanTable): boolean =>
    tables.every((other) => off.has(other.name) || !other.reads.includes(name));
  for (const table of [...tables].reverse()) {
    if (wish.includes(table.name) && isFree(table)) off.add(table.name);
  }
  return tables.map((table) => ({ ...table, isOff: off.has(table.name) }));
}

function commandOf({ pipeline, job }: Project): string {
  const { files } = writeDesign(etl, pipeline, { runtime: 'spark', loading: 'runtime' });
  const wanted = new Set(['config.yml', 'pipelines/ldp_config.py', 'pipelines/ldp_engine.py']);
  const exported = files.filter(({ path }) => wanted.has(path));
  const { tags, tagMode, upstream, downstream, runMode } = planRequest(job);
  return JSON.stringify({
    files: Object.fromEntries(
      exported.map(({ path, text }) => [path.replace('pipelines/', ''), text]),
    ),
    arguments: [
      ...['--tags', tags.join(), '--tag-mode', tagMode, '--mode', runMode],
      ...(upstream ? ['--upstream'] : []),
      ...(downstream ? ['--downstream'] : []),
    ],
  });
}

function runEngine(projects: readonly Project[]): readonly Answer[] {
  const run = spawnSync('python3', ['-c', harness], {
    input: `${projects.map(commandOf).join('\n')}\n`,
    encoding: 'utf8',
    timeout: 180_000,
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer);
}

/** What the engine has to say, with tables by the names they have in the file. */
function expectedOf({ pipeline, job }: Project): Answer {
  const names = rowNames(pipeline);
  const tables = planTables(pipeline, ({ id, name }) => names.get(id) ?? name);
  const planned = planUpdate(tables, planRequest(job));
  const said: unknown = expect.any(String);
  // The engine looks for circles among all tables, whichever are selected.
  const whole = planUpdate(tables, { ...planRequest(job), tags: [], tables: [] });
  if (!whole.ok || !planned.ok) {
    return { code: 2, plan: null, said: expect.stringContaining('CFG022') as string };
  }
  const { plan } = planned;
  return { code: plan.order.length > 0 ? 0 : 3, plan, said: said as string };
}

const everything: PlanRequest = {
  ...{ tags: [], tagMode: 'or', upstream: false, downstream: false, runMode: 'incremental' },
};
const nothing = projectOf([{ name: 'a', reads: [], tags: [] }], { ...everything, tags: ['daily'] });
const circle = projectOf(
  [
    { name: 'a', reads: ['b'], tags: [] },
    { name: 'b', reads: ['a'], tags: [] },
  ],
  everything,
);

test.skipIf(!hasPython)('are the same, circles included', { timeout: 240_000 }, () => {
  const any = (hasCircles: boolean) =>
    fc
      .record({ tables: anyTables({ isClosed: true, hasCircles }), request: anyRequest })
      .filter(({ tables }) => tables.length > 3)
      .chain(({ tables, request }) =>
        fc
          .subarray(tables.map(({ name }) => name))
          .map((wish) => projectOf(withSomeOff(tables, wish), request, !hasCircles)),
      );
  const projects = [...fc.sample(any(false), 160), ...fc.sample(any(true), 40), nothing, circle];
  const answers = runEngine(projects);
  expect(answers).toHaveLength(projects.length);
  expect(answers.slice(-2).map(({ code }) => code)).toEqual([3, 2]);
  for (const [at, project] of projects.entries()) {
    expect(answers[at]).toEqual(expectedOf(project));
    const shown = jobPlan(project.pipeline, project.job);
    if (answers[at]?.code === 2) continue;
    const names = rowNames(project.pipeline);
    const waves = shown.ok ? shown.plan.waves : [];
    const byName = waves.map((wave) => wave.map((id) => names.get(id as NodeId)).toSorted());
    expect(answers[at]?.plan).toMatchObject({ waves: byName });
  }
});
