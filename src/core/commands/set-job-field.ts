/** Sets or clears one part of a job. */
import { setAt } from '#core/editing/set-at.ts';
import type { FieldPath } from '#core/model/field-ref.ts';
import { defineCommand } from './define.ts';

interface Args {
  readonly job: string;
  /** From the job on, such as `['selection', 'tags']`. */
  readonly field: FieldPath;
  /** Absent: the part is taken away. */
  readonly value?: unknown;
}

export const setJobField = defineCommand({
  name: 'set-job-field',
  label: ({ job, field }: Args) => `${field[0] ?? 'part'} of the job ${job}`,
  mergeKey: ({ job, field }: Args) => `set-job-field:${job}:${field.join('.')}`,
  run({ pipeline }, { job, field, value }: Args) {
    if (pipeline.jobs && Object.hasOwn(pipeline.jobs, job)) {
      setAt(pipeline.jobs[job], field, value);
    }
  },
});
