/** Writes a resource file for each job, and gives pipelines the compute that jobs ask for. */
import { bundleJob } from '#core/jobs/bundle-job.ts';
import type { Job } from '#core/jobs/job.ts';
import { pipelineCompute } from '#core/jobs/pipeline-compute.ts';
import { printYaml } from '#core/text/print-yaml.ts';
import { at } from '../../book.ts';
import type { Scope } from '../scope.ts';
import type { WrittenNode } from '../spec/reading.ts';
import type { BundleJobs, PlannedJob } from './bundle-jobs.ts';
import type { BundlePipeline } from './bundle-pipelines.ts';

/** A job that selects nothing that was written is booked as lost. */
export function writeJobs(scope: Scope, { jobs, words }: BundleJobs): void {
  for (const planned of jobs) {
    const { name, key, tasks, job } = planned;
    if (tasks.length === 0) {
      const reason = 'It selects no table that a config is written for.';
      scope.book.lose(at('', ['jobs', name]), reason);
      continue;
    }
    const file = `resources/${key}.job.yml`;
    const { value, traces, losses } = bundleJob({ name, job, tasks, text: words.text });
    for (const { field, path } of traces) {
      scope.book.trace(at('', ['jobs', name, ...field]), file, ['resources', 'jobs', key, ...path]);
    }
    for (const { field, reason } of losses) {
      scope.book.lose(at('', ['jobs', name, ...field]), reason);
    }
    const text = printYaml({ resources: { jobs: { [key]: value } } });
    scope.emit({ path: file, text: `${headOf(job)}${text}`, kind: 'job' });
  }
}

/** A tag is said by the jobs that go by it: their files list the tables. */
export function accountForTags(
  { book }: Scope,
  written: readonly WrittenNode[],
  { jobs }: BundleJobs,
): void {
  const deployed = jobs.filter(({ tasks }) => tasks.length > 0);
  for (const { id, fields, type } of written) {
    if (type !== 'table' || !fields.tags) continue;
    const { tags } = fields;
    const going = deployed.filter(({ job }) =>
      job.selection.tags?.some((tag) => tags.includes(tag)),
    );
    for (const { key } of going) {
      book.trace(at(id, ['tags']), `resources/${key}.job.yml`, ['resources', 'jobs', key, 'tasks']);
    }
    if (going.length > 0) continue;
    book.leaveOut(at(id, ['tags']), 'Tags choose tables for jobs, and no job goes by these.');
  }
}

function headOf({ selection, runMode }: Job): string {
  const { tags = [], tagMode } = selection;
  const joined = tags.join(tagMode === 'and' ? ' and ' : ' or ').replace(/\s+/g, ' ');
  const what = tags.length > 0 ? `the tables tagged ${joined}` : 'its tables';
  return `# Refreshes ${what}${runMode === 'full' ? ', emptied first' : ''}.\n`;
}

/** A pipeline has one kind of compute, whichever job starts it: that of the first job with a wish. */
export function computeOf(
  { book }: Scope,
  { key, file }: BundlePipeline,
  { jobs, words }: BundleJobs,
): Readonly<Record<string, unknown>> {
  const wishes = jobs.filter(
    ({ job, tasks }) => job.compute && tasks.some(({ pipeline }) => pipeline === key),
  );
  const [first] = wishes;
  for (const wish of wishes) {
    const origin = at('', ['jobs', wish.name, 'compute']);
    if (sameCompute(wish, first)) book.trace(origin, file, ['resources', 'pipelines', key]);
    else book.lose(origin, `A pipeline of it computes on what the job ${first?.name} asks for.`);
  }
  return pipelineCompute(first?.job.compute, words.text) ?? { serverless: true };
}

function sameCompute(one: PlannedJob, other: PlannedJob | undefined): boolean {
  return JSON.stringify(one.job.compute) === JSON.stringify(other?.job.compute);
}
