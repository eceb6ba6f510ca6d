/** Leads from a problem of a job to its field in the jobs view. */
import type { FieldPath } from '#core/model/field-ref.ts';
import { focusWhenThere } from './regions.ts';
import type { Services } from './services.ts';

/** @param field from the pipeline on, such as `['jobs', 'daily', 'trigger', 'cron']` */
export function openJobProblem(field: FieldPath, session: Services['session']): void {
  const [, job, ...path] = field;
  session.getState().update({ view: 'jobs', job });
  focusWhenThere(() => controlOf(path));
}

/** Of the field itself, else of the nearest one it is part of. */
function controlOf(path: FieldPath): HTMLElement | null {
  const fields = [...document.querySelectorAll<HTMLElement>('[data-job-field]')];
  for (let length = path.length; length > 0; length -= 1) {
    const wanted = path.slice(0, length).join('.');
    const field = fields.find(({ dataset }) => dataset.jobField === wanted);
    const control = field?.querySelector<HTMLElement>('input, select, button');
    if (control) return control;
  }
  return null;
}
