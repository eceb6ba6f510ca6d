/** Prints the resource file of one job. */
import { at, type Book } from '#core/exporters/book.ts';
import { bundleJob } from '#core/jobs/bundle-job.ts';
import { bundleTasks, type DeployedPipeline } from '#core/jobs/bundle-tasks.ts';
import type { Job } from '#core/jobs/job.ts';
import type { BundleWords } from '#core/model/bundle-words.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { printYaml } from '#core/text/print-yaml.ts';

export interface JobResource {
  readonly pipeline: Pipeline;
  readonly name: string;
  readonly job: Job;
  /** Key of the resource. */
  readonly key: string;
  readonly file: string;
  readonly deployed: readonly DeployedPipeline[];
  /** Whether each run chooses its mode. */
  readonly modeByRun: boolean;
  readonly words: BundleWords;
  readonly book: Book;
}

/** @returns absent: the job refreshes nothing, and a job without tasks cannot be deployed */
export function jobYml(resource: JobResource): string | undefined {
  const { pipeline, name, job, key, file, deployed, modeByRun, words, book } = resource;
  const tasks = bundleTasks(pipeline, job, deployed);
  if (tasks.length === 0) {
    book.lose(at('', ['jobs', name]), 'It selects no table that is written.');
    return undefined;
  }
  const { value, traces, losses } = bundleJob({ name, job, tasks, modeByRun, text: words.text });
  for (const { field, path } of traces) {
    book.trace(at('', ['jobs', name, ...field]), file, ['resources', 'jobs', key, ...path]);
  }
  for (const { field, reason } of losses) book.lose(at('', ['jobs', name, ...field]), reason);
  return printYaml({ resources: { jobs: { [key]: value } } });
}
