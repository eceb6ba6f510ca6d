/** A trigger that does not say what it waits for is refused when the job is deployed. */
import { jobsOf } from '#core/jobs/pipeline-plan.ts';
import type { Trigger } from '#core/jobs/trigger.ts';
import { defineRule } from '../define.ts';

export const incompleteTrigger = defineRule({
  code: 'jobs/incomplete-trigger',
  severity: 'error',
  summary: 'A trigger must say what it waits for: a time zone, an interval, a folder or tables.',

  check({ pipeline }, report) {
    for (const [name, { trigger }] of jobsOf(pipeline)) {
      const missing = missingIn(trigger);
      if (!missing) continue;
      report({
        message: `The job ${name} ${missing.words}.`,
        hint: 'Fill it in, or choose another trigger.',
        at: { ref: { field: ['jobs', name, 'trigger', missing.key] } },
      });
    }
  },
});

interface Missing {
  readonly key: string;
  readonly words: string;
}

function missingIn(trigger: Trigger): Missing | undefined {
  switch (trigger.kind) {
    case 'schedule':
      return isBlank(trigger.timeZone)
        ? { key: 'timeZone', words: 'has a schedule without a time zone' }
        : undefined;
    case 'periodic':
      return Number.isInteger(trigger.every) && trigger.every >= 1
        ? undefined
        : {
            key: 'every',
            words: `runs every ${trigger.every} ${trigger.unit}, which is no interval`,
          };
    case 'file-arrival':
      return isBlank(trigger.url)
        ? { key: 'url', words: 'waits for files, but names no folder' }
        : undefined;
    case 'table-update':
      return trigger.tables.every(isBlank)
        ? { key: 'tables', words: 'waits for updates of tables, but names none' }
        : undefined;
    default:
      return undefined;
  }
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
