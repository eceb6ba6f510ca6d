/** A schedule that Quartz refuses, or of no zone, keeps the whole bundle from being deployed. */
import { scheduleFlaws } from '#core/jobs/cron/schedule-flaw.ts';
import { resourcesOf } from '#core/resources/resources-of.ts';
import { defineRule } from '../define.ts';

export const validSchedule = defineRule({
  code: 'resources/valid-schedule',
  severity: 'error',
  summary: 'An alert must run at times Quartz takes, by the clock of a time zone.',

  check({ pipeline }, report) {
    for (const [name, one] of resourcesOf(pipeline)) {
      if (one.kind !== 'alert') continue;
      const { cron, timeZone } = one.schedule;
      const field = ['schedule', 'cron'];
      for (const { shown, words, hint, meant } of scheduleFlaws(pipeline, cron)) {
        report({
          message: `The schedule${shown} of the alert ${name} ${words}`,
          hint,
          at: { ref: { field: ['resources', name, ...field] } },
          ...(meant !== undefined && {
            fix: {
              title: `Use ${meant}`,
              command: { name: 'set-resource-field', resource: name, field, value: meant },
            },
          }),
        });
      }
      if (timeZone.trim() !== '') continue;
      const zone = ['schedule', 'timeZone'];
      report({
        message: `The alert ${name} has a schedule without a time zone.`,
        hint: 'UTC knows no summer time.',
        at: { ref: { field: ['resources', name, ...zone] } },
        fix: {
          title: 'Use UTC',
          command: { name: 'set-resource-field', resource: name, field: zone, value: 'UTC' },
        },
      });
    }
  },
});
