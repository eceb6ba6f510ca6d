/** When the project's tables are refreshed, and what is deployed beside: the job or resource that is open. */
import { CalendarClock, Plus } from 'lucide-react';
import { addJob } from '../../shared/add-job.ts';
import { Button } from '../../shared/button.tsx';
import { EmptyState } from '../../shared/empty-state.tsx';
import { useServices } from '../../shared/services.ts';
import { JobEditor } from './job-editor.tsx';
import { ResourceEditor } from './resource-editor.tsx';
import { useOpenJob } from './use-open-job.ts';
import { useOpenResource } from './use-open-resource.ts';

export function JobsView() {
  const services = useServices();
  const { open } = useOpenJob();
  const { open: resource } = useOpenResource();
  if (resource) return <ResourceEditor key={resource[0]} name={resource[0]} one={resource[1]} />;
  if (open) return <JobEditor key={open[0]} name={open[0]} job={open[1]} />;
  return (
    <EmptyState
      icon={CalendarClock}
      title="No jobs yet."
      actions={
        <>
          <Button look="outlined" icon={CalendarClock} onClick={() => addJob(services)}>
            Daily job for all tables
          </Button>
          <Button look="quiet" icon={Plus} onClick={() => addJob(services, emptyJob)}>
            Empty job
          </Button>
        </>
      }
    >
      A job refreshes tables at set times, when files arrive, or when other tables change. It goes
      into the bundle beside the pipelines, as do alerts, dashboards and volumes, which are added in
      the list of resources.
    </EmptyState>
  );
}

const emptyJob = { name: 'job', job: { trigger: { kind: 'manual' }, selection: {} } } as const;
