/** Adds what is deployed beside the tables, under a free name, and opens it. */
import { freeId } from '#core/model/graph.ts';
import type { Resource } from '#core/resources/resource.ts';
import { type ResourceStart, readableTables } from '#core/resources/starts.ts';
import { focusName } from './add-job.ts';
import type { Services } from './services.ts';

type Needs = Pick<Services, 'workspace' | 'session'>;

interface Added {
  readonly name: string;
  readonly one: Resource;
  readonly by: 'addition' | 'copy';
}

/** One step to undo. */
export function addResource({ workspace, session }: Needs, { name, one, by }: Added): void {
  const { document, dispatch } = workspace.getState();
  const resource: string = freeId(document.pipeline.resources ?? {}, name);
  dispatch({ name: 'set-resource', resource, to: one, by });
  // Of what is read-only nothing was changed, and there is nothing to open.
  const isThere = Object.hasOwn(workspace.getState().document.pipeline.resources ?? {}, resource);
  session.getState().update(isThere ? { view: 'jobs', resource } : { view: 'jobs' });
  if (isThere) focusName(resource);
}

/** About the selected table, where that can be. */
export function addFromStart(services: Needs, { name, make }: ResourceStart): void {
  const { pipeline } = services.workspace.getState().document;
  const { selected } = services.session.getState();
  const table = readableTables(pipeline).find(({ id }) => id === selected)?.id;
  addResource(services, { name, one: make(pipeline, table), by: 'addition' });
}
