/** Chooses the job or resource that is open, where their lists are not in sight. */
import { Choice } from '../../shared/choice.tsx';
import { useSession } from '../../shared/services.ts';
import { useIsSmall } from '../../shell/use-is-narrow.ts';
import { useOpenJob } from './use-open-job.ts';
import { useOpenResource } from './use-open-resource.ts';

export function OpenPicker() {
  const isExplorerOpen = useSession((state) => state.isExplorerOpen);
  const isSmall = useIsSmall();
  const update = useSession((state) => state.update);
  const { jobs, open: openJob } = useOpenJob();
  const { resources, open } = useOpenResource();
  const isInSight = isExplorerOpen && !isSmall;
  if (isInSight || jobs.length + resources.length < 2) return null;
  // Jobs and resources may share a name.
  const options = [
    ...jobs.map(([name]) => ({ value: `job ${name}`, title: name })),
    ...resources.map(([name]) => ({ value: `resource ${name}`, title: name })),
  ];
  const choose = (value: string): void => {
    const [kind] = value.split(' ', 1);
    const name = value.slice(value.indexOf(' ') + 1);
    update(kind === 'job' ? { job: name, resource: undefined } : { resource: name });
  };
  return (
    <Choice
      label={resources.length > 0 ? 'Job or resource' : 'Job'}
      value={open ? `resource ${open[0]}` : `job ${openJob?.[0] ?? ''}`}
      options={options}
      onChange={choose}
    />
  );
}
