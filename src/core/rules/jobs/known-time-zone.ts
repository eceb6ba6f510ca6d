/** A schedule by the clock of a zone that nobody keeps is refused when its bundle is deployed. */
import { unknownZones } from '#core/jobs/cron/unknown-zones.ts';
import { jobsOf } from '#core/jobs/pipeline-plan.ts';
import { resourcesOf } from '#core/resources/resources-of.ts';
import { defineRule } from '../define.ts';

export const knownTimeZone = defineRule({
  code: 'jobs/known-time-zone',
  // Its list of zones may be newer than ours.
  severity: 'warning',
  summary: 'The schedule of a job or an alert should name a time zone that is known.',

  check({ pipeline }, report) {
    const checkZone = (timeZone: string, what: string, field: readonly string[]): void => {
      for (const zone of unknownZones(pipeline, timeZone)) {
        report({
          message: `The ${what} goes by the clock of ${zone}, and no such time zone is known.`,
          hint: 'Choose one of the list, such as Europe/Berlin, or UTC.',
          at: { ref: { field: [...field, 'timeZone'] } },
        });
      }
    };
    for (const [name, { trigger }] of jobsOf(pipeline)) {
      if (trigger.kind !== 'schedule') continue;
      checkZone(trigger.timeZone, `job ${name}`, ['jobs', name, 'trigger']);
    }
    for (const [name, one] of resourcesOf(pipeline)) {
      if (one.kind !== 'alert') continue;
      checkZone(one.schedule.timeZone, `alert ${name}`, ['resources', name, 'schedule']);
    }
  },
});
