/** Adds a job that says enough to be deployed, and opens it. */
import type { Job } from '#core/jobs/job.ts';
import { freeId } from '#core/model/graph.ts';
import { focusWhenThere } from './regions.ts';
import type { Services } from './services.ts';

type Needs = Pick<Services, 'workspace' | 'session'>;

/** Every morning, every table: what most projects want first, and easy to change. */
const dailyForAll: Job = {
  trigger: { kind: 'schedule', cron: '0 0 6 * * ?', timeZone: 'UTC' },
  selection: {},
};

/** @param like the job it starts as; absent: one for all tables, every day */
export function addJob({ workspace, session }: Needs, like?: { name: string; job: Job }): void {
  const { document, dispatch } = workspace.getState();
  const name: string = freeId(document.pipeline.jobs ?? {}, like?.name ?? 'daily');
  const by = like ? 'copy' : 'addition';
  dispatch({ name: 'set-job', job: name, to: like?.job ?? dailyForAll, by });
  // Of what is read-only nothing was changed, and there is nothing to open.
  const isThere = Object.hasOwn(workspace.getState().document.pipeline.jobs ?? {}, name);
  session
    .getState()
    .update(isThere ? { view: 'jobs', job: name, resource: undefined } : { view: 'jobs' });
  if (isThere) focusName(name);
}

/** As of a new table, the name is what is typed first. @param name of a job or a resource */
export function focusName(name: string): void {
  focusWhenThere(() => document.querySelector(`[data-names="${CSS.escape(name)}"]`));
}
