/** Gives a job what it says; a job that is not there is added. */
import type { Job } from '#core/jobs/job.ts';
import { defineCommand } from './define.ts';

interface Args {
  /** Name of the job. */
  readonly job: string;
  readonly to: Job;
  /** What it is called in the history; absent: an edit. */
  readonly by?: 'edit' | 'addition' | 'copy';
}

export const setJob = defineCommand({
  name: 'set-job',
  label: ({ job, by = 'edit' }: Args) => `${by} of the job ${job}`,
  mergeKey: ({ job, by = 'edit' }: Args) => `set-job:${job}:${by}`,
  run({ pipeline }, { job, to }: Args) {
    // Commands get and give plain data; the draft only takes it in.
    pipeline.jobs = { ...pipeline.jobs, [job]: to } as typeof pipeline.jobs;
  },
});
