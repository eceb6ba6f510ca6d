/** A schedule that Quartz refuses keeps the whole bundle from being deployed. */
import { scheduleFlaws } from '#core/jobs/cron/schedule-flaw.ts';
import { jobsOf } from '#core/jobs/pipeline-plan.ts';
import { defineRule } from '../define.ts';

export const validCron = defineRule({
  code: 'jobs/valid-cron',
  severity: 'error',
  summary: 'The cron expression of a job must be one Quartz takes, in every environment.',

  check({ pipeline }, report) {
    for (const [name, { trigger }] of jobsOf(pipeline)) {
      if (trigger.kind !== 'schedule') continue;
      const field = ['trigger', 'cron'];
      for (const { shown, words, hint, meant } of scheduleFlaws(pipeline, trigger.cron)) {
        report({
          message: `The schedule${shown} of the job ${name} ${words}`,
          hint,
          at: { ref: { field: ['jobs', name, ...field] } },
          ...(meant !== undefined && {
            fix: {
              title: `Use ${meant}`,
              command: { name: 'set-job-field', job: name, field, value: meant },
            },
          }),
        });
      }
    }
  },
});
