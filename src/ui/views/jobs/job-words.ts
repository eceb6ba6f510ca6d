/** A job in a few words, for lists and headings. */
import { rhythmOf, rhythmWords } from '#core/jobs/cron/rhythm.ts';
import type { Job } from '#core/jobs/job.ts';
import { counted } from '#core/text/wording.ts';

/** `Every day at 06:00 (UTC)`. */
export function triggerWords({ trigger, paused }: Job): string {
  const words = startWords(trigger);
  return paused && trigger.kind !== 'manual' ? `Paused: ${words}` : words;
}

function startWords(trigger: Job['trigger']): string {
  switch (trigger.kind) {
    case 'schedule': {
      const rhythm = rhythmOf(trigger.cron);
      const words = rhythm ? rhythmWords(rhythm) : `At ${trigger.cron || 'no time yet'}`;
      return `${words} (${trigger.timeZone || 'no time zone'})`;
    }
    case 'periodic':
      return `Every ${counted(trigger.every, trigger.unit.slice(0, -1))}`;
    case 'file-arrival':
      return `When files arrive in ${trigger.url || 'a folder'}`;
    case 'table-update':
      if (trigger.tables.length === 0) return 'When tables change';
      return trigger.tables.length === 1
        ? `When ${trigger.tables[0]} changes`
        : `When ${counted(trigger.tables.length, 'table')} change`;
    case 'continuous':
      return 'Without end';
    default:
      return 'By hand';
  }
}
