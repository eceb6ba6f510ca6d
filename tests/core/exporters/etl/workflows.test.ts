/** Jobs of the ETL framework: workflows whose runs choose their mode, and one that chooses its tags. */
import { load } from 'js-yaml';
import { describe, expect, it, test } from 'vitest';
import { etl } from '#core/exporters/etl/etl.ts';
import type { Job } from '#core/jobs/job.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { templates } from '#core/templates/index.ts';
import { bundleErrors, hasBundleSchema } from '../../../support/bundle-schema.ts';
import { readConfigText } from '../../../support/etl-config.ts';
import { jobOf, scheduled, withJobs, withoutJobs } from '../../../support/job-pipeline.ts';
import { writeDesign } from '../../../support/write-design.ts';
import { everyJob } from '../databricks/fixtures.ts';

interface Task {
  readonly task_key: string;
  readonly depends_on?: readonly { readonly task_key: string; readonly outcome?: string }[];
  readonly condition_task?: object;
  readonly pipeline_task?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly name: string;
  readonly parameters?: readonly { readonly name: string; readonly default: string }[];
  readonly tasks: readonly Task[];
}

const filesOf = (pipeline: Pipeline) =>
  writeDesign(etl, pipeline, { runtime: 'databricks', loading: 'runtime' }).files;

function workflowsOf(pipeline: Pipeline): ReadonlyMap<string, Workflow> {
  const files = filesOf(pipeline).filter(({ path }) => path.startsWith('workflows/'));
  return new Map(
    files.flatMap(({ text }) => {
      // The exporter wrote it; its schema is looked at below.
      const { resources } = load(text) as { resources: { jobs: Record<string, Workflow> } };
      return Object.entries(resources.jobs);
    }),
  );
}

function workflow(job: Job, key = 'daily'): Workflow {
  const found = workflowsOf(withJobs({ daily: job })).get(key);
  if (!found) throw new Error(`There is no workflow ${key}.`);
  return found;
}

const taskOf = ({ tasks }: Workflow, key: string): Task | undefined =>
  tasks.find(({ task_key }) => task_key === key);

describe('a workflow', () => {
  const daily = workflow(scheduled('0 0 6 * * ?', { selection: { tags: ['daily'] } }));

  it('leads by a condition to a refresh or to a full refresh of the tables it selects', () => {
    expect(daily.parameters).toEqual([{ name: 'mode', default: 'incremental' }]);
    expect(taskOf(daily, 'is_full')?.condition_task).toEqual({
      op: 'EQUAL_TO',
      left: '{{job.parameters.mode}}',
      right: 'full',
    });
    const selection = (key: string) => taskOf(daily, key)?.pipeline_task;
    const { refresh_selection } = selection('refresh') ?? {};
    expect(refresh_selection).toHaveLength(2);
    expect(selection('full_refresh')).toMatchObject({ full_refresh_selection: refresh_selection });
    expect(taskOf(daily, 'refresh')?.depends_on).toEqual([
      { task_key: 'is_full', outcome: 'false' },
    ]);
    expect(taskOf(daily, 'full_refresh')?.depends_on).toEqual([
      { task_key: 'is_full', outcome: 'true' },
    ]);
  });

  it('selects by all tags where they are wanted together', () => {
    const tags = ['hourly', 'daily'];
    const some = workflow(jobOf({ selection: { tags, tagMode: 'or' } }));
    const both = workflow(jobOf({ selection: { tags, tagMode: 'and' } }));
    expect(taskOf(some, 'refresh')?.pipeline_task?.refresh_selection).toBeUndefined();
    expect(taskOf(both, 'refresh')?.pipeline_task?.refresh_selection).toHaveLength(1);
  });

  it('runs in the mode of the job unless it is told another', () => {
    const rebuild = workflow(jobOf({ runMode: 'full' }));
    expect(rebuild.parameters).toEqual([{ name: 'mode', default: 'full' }]);
    expect(taskOf(rebuild, 'full_refresh')?.pipeline_task).toMatchObject({ full_refresh: true });
  });

  it('keeps a parameter of the user that is called mode', () => {
    const own = workflow(jobOf({ parameters: { mode: 'x' } }));
    expect(own.parameters).toEqual([
      { name: 'run_mode', default: 'incremental' },
      { name: 'mode', default: 'x' },
    ]);
  });

  it('has no condition where it runs without end, as nothing may wait there', () => {
    const stream = workflow(jobOf({ trigger: { kind: 'continuous' } }));
    expect(stream.tasks).toHaveLength(1);
    expect(stream.tasks[0]?.depends_on).toBeUndefined();
  });
});

describe('the workflow that is started with tags', () => {
  const both = jobOf({ selection: { tags: ['hourly', 'daily'], tagMode: 'and' } });
  const choosing = workflow(both, 'etl_job');

  it('has a branch for no tags, for each tag, and for what jobs put together', () => {
    const wanted = choosing.tasks.filter(({ task_key }) => task_key.startsWith('is_wanted_'));
    expect(wanted.map(({ condition_task }) => condition_task)).toEqual([
      { op: 'EQUAL_TO', left: '{{job.parameters.tags}}', right: 'all' },
      { op: 'EQUAL_TO', left: '{{job.parameters.tags}}', right: 'daily' },
      { op: 'EQUAL_TO', left: '{{job.parameters.tags}}', right: 'hourly' },
      {
        op: 'EQUAL_TO',
        left: '{{job.parameters.tags}} {{job.parameters.tag_mode}}',
        right: 'hourly,daily and',
      },
    ]);
  });

  it('looks at the mode behind the tags', () => {
    expect(taskOf(choosing, 'is_full_daily')?.depends_on).toEqual([
      { task_key: 'is_wanted_daily', outcome: 'true' },
    ]);
    expect(taskOf(choosing, 'full_refresh_daily')?.depends_on).toEqual([
      { task_key: 'is_full_daily', outcome: 'true' },
    ]);
  });

  it('is there without any jobs', () => {
    expect([...workflowsOf(withoutJobs).keys()]).toEqual(['etl_job']);
  });
});

const projects = [
  ...Object.entries(templates).map(([name, build]) => ({ name, pipeline: build() })),
  { name: 'jobs', pipeline: withJobs(everyJob) },
];

describe.skipIf(!hasBundleSchema)('the schema of the Databricks CLI', () => {
  test.each(projects)('accepts the bundle of $name', ({ pipeline }) => {
    const bundle = filesOf(pipeline).filter(
      ({ path }) => path === 'databricks.yml' || /^(resources|workflows)\//.test(path),
    );
    expect(bundle.length).toBeGreaterThan(2);
    for (const { path, text } of bundle) expect(bundleErrors(load(text)), path).toEqual([]);
  });
});

test('every task waits for one that is there, and every workflow is included', () => {
  for (const [, { tasks }] of workflowsOf(withJobs(everyJob))) {
    const keys = new Set(tasks.map(({ task_key }) => task_key));
    expect(keys.size).toBe(tasks.length);
    const waited = tasks.flatMap(({ depends_on = [] }) => depends_on.map((one) => one.task_key));
    expect(waited.filter((key) => !keys.has(key))).toEqual([]);
  }
  const files = filesOf(withJobs(everyJob));
  const bundle = files.find(({ path }) => path === 'databricks.yml');
  expect(load(bundle?.text ?? '')).toMatchObject({
    include: ['resources/*.yml', 'workflows/*.yml'],
  });
});

test('what the catalogue says of jobs comes back from it', () => {
  const jobs = {
    daily: scheduled('0 0 6 * * ?', { selection: { tags: ['daily', 'hourly'], tagMode: 'and' } }),
    rebuild: jobOf({ runMode: 'full' }),
  };
  const config = filesOf(withJobs(jobs)).find(({ path }) => path === 'config.yml');
  const { pipeline } = readConfigText(config?.text ?? '');
  expect(pipeline.jobs).toEqual(jobs);
});
