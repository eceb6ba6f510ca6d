/** What every field of the job editor shares: the job it edits, how to change it, what is wrong. */
import { createContext, useContext } from 'react';
import type { Problem } from '#core/compiler.ts';
import type { Job } from '#core/jobs/job.ts';
import type { FieldPath } from '#core/model/field-ref.ts';
import { useWorkspace } from '../../shared/services.ts';

interface OpenJob {
  readonly name: string;
  readonly job: Job;
}

const JobContext = createContext<OpenJob | undefined>(undefined);
export const JobProvider = JobContext.Provider;

interface JobForm extends OpenJob {
  /** @param value absent: the part is taken away */
  write(field: FieldPath, value: unknown): void;
  /** Problems of a part, and of what is inside it. */
  problems(field: FieldPath): readonly Problem[];
}

/** Changes with the job and with what is wrong with it. */
export function useJob(): JobForm {
  const open = useContext(JobContext);
  const dispatch = useWorkspace((state) => state.dispatch);
  const checked = useWorkspace((state) => state.checked);
  if (!open) throw new Error('Fields of a job stand inside its editor.');
  const { name } = open;
  return {
    ...open,
    write: (field, value) => dispatch({ name: 'set-job-field', job: name, field, value }),
    problems: (field) =>
      (checked?.problems ?? []).filter((problem) =>
        ['jobs', name, ...field].every((key, at) => problem.field?.[at] === key),
      ),
  };
}
