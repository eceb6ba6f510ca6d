/** Takes a job away. Its tables stay. */
import { defineCommand } from './define.ts';

interface Args {
  readonly job: string;
}

export const removeJob = defineCommand({
  name: 'remove-job',
  label: ({ job }: Args) => `removal of the job ${job}`,
  run({ pipeline }, { job }: Args) {
    if (!pipeline.jobs || !Object.hasOwn(pipeline.jobs, job)) return;
    if (Object.keys(pipeline.jobs).length === 1) delete pipeline.jobs;
    else delete pipeline.jobs[job];
  },
});
