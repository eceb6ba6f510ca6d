/** Leads from a problem of a job, or of a resource beside it, to its field in the jobs view. */
import type { FieldPath } from '#core/model/field-ref.ts';
import { focusWhenThere } from './regions.ts';
import type { Services } from './services.ts';

/** @param field from the pipeline on, such as `['jobs', 'daily', 'trigger', 'cron']` */
export function openJobProblem(field: FieldPath, session: Services['session']): void {
  const [of, name, ...path] = field;
  const isJob = of === 'jobs';
  session.getState().update({
    view: 'jobs',
    ...(isJob ? { job: name, resource: undefined } : { resource: name }),
  });
  focusWhenThere(() => (isJob ? controlOf(path, 'jobField') : controlOf(field, 'field')));
}

const attributes = { jobField: '[data-job-field]', field: '[data-field]' } as const;

/** Of the field itself, else of the nearest one it is part of. */
function controlOf(path: FieldPath, kind: keyof typeof attributes): HTMLElement | null {
  const fields = [...document.querySelectorAll<HTMLElement>(attributes[kind])];
  for (let length = path.length; length > 0; length -= 1) {
    const wanted = path.slice(0, length).join('.');
    const field = fields.find(({ dataset }) => dataset[kind] === wanted);
    const control =
      field?.querySelector<HTMLElement>('input, select, textarea') ??
      field?.querySelector<HTMLElement>('button');
    if (control) return control;
  }
  return null;
}
