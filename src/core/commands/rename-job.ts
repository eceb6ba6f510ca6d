/** Gives a job another name; it keeps its place among the others. */
import { withNameChanged } from '#core/model/named-entries.ts';
import { defineCommand } from './define.ts';

interface Args {
  readonly from: string;
  readonly to: string;
}

/** Nothing happens where the new name is taken: two jobs cannot become one unseen. */
export const renameJob = defineCommand({
  name: 'rename-job',
  label: ({ from, to }: Args) => `rename of the job ${from} to ${to}`,
  run({ pipeline }, { from, to }: Args) {
    const { jobs } = pipeline;
    if (!jobs || !Object.hasOwn(jobs, from) || Object.hasOwn(jobs, to)) return;
    pipeline.jobs = withNameChanged(jobs, from, to);
  },
});
