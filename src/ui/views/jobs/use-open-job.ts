/** The job that is open: the chosen one, else the first. */
import { jobsOf } from '#core/jobs/pipeline-plan.ts';
import { useSession, useWorkspace } from '../../shared/services.ts';

export function useOpenJob() {
  const pipeline = useWorkspace(({ document }) => document.pipeline);
  const chosen = useSession((state) => state.job);
  const jobs = jobsOf(pipeline);
  const open = jobs.find(([name]) => name === chosen) ?? jobs[0];
  return { jobs, open };
}
