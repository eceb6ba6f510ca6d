/** The resource that is open in place of a job, if one is. */
import { resourcesOf } from '#core/resources/resources-of.ts';
import { useSession, useWorkspace } from '../../shared/services.ts';

export function useOpenResource() {
  const pipeline = useWorkspace(({ document }) => document.pipeline);
  const chosen = useSession((state) => state.resource);
  const resources = resourcesOf(pipeline);
  // Without jobs there is nothing else to show.
  const first = pipeline.jobs ? undefined : resources[0];
  const open = resources.find(([name]) => name === chosen) ?? first;
  return { resources, open };
}
