/** A notification nobody receives, or about nothing, is refused or does nothing. */
import type { Job, JobEvent, Notification } from '#core/jobs/job.ts';
import { jobsOf } from '#core/jobs/pipeline-plan.ts';
import type { FieldPath } from '#core/model/field-ref.ts';
import { isEmailAddress } from '#core/text/e-mail-address.ts';
import { defineRule } from '../define.ts';

export const receivers = defineRule({
  code: 'jobs/receivers',
  severity: 'error',
  summary: 'A notification must name who receives it and what it is about.',

  check({ pipeline }, report) {
    for (const [name, job] of jobsOf(pipeline)) {
      for (const { field, words, hint, severity } of flawsOf(job)) {
        report({
          message: `The job ${name} ${words}.`,
          hint,
          at: { ref: { field: ['jobs', name, ...field] } },
          ...(severity && { severity }),
        });
      }
    }
  },
});

interface Flaw {
  readonly field: FieldPath;
  readonly words: string;
  readonly hint: string;
  readonly severity?: 'warning';
}

function flawsOf(job: Job): readonly Flaw[] {
  const { notifications = [], warnAfterMinutes } = job;
  const flaws = notifications.flatMap((notification, index) => {
    const field = ['notifications', `${index}`];
    return [...addressFlaws(notification, field), ...eventFlaws(notification, field)];
  });
  const isTimed = notifications.some(({ events }) => events.includes('duration'));
  if (isTimed && warnAfterMinutes === undefined) {
    flaws.push({
      field: ['warnAfterMinutes'],
      severity: 'warning',
      words: 'tells of long runs, but does not say how long a run should take',
      hint: 'Fill in the expected duration; without it no such message is sent.',
    });
  }
  const crowded = crowdedEvents(job).map((event) => ({
    field: ['notifications'],
    words: `names more than ${mostDestinations} notification destinations for the event ${event}`,
    hint: 'The platform takes no more. Let one destination, such as a webhook, tell the others.',
  }));
  return [...flaws, ...crowded];
}

function addressFlaws({ via, to }: Notification, field: FieldPath): readonly Flaw[] {
  const at = [...field, 'to'];
  const isEmail = via === 'email';
  if (to.trim() === '' && isEmail) {
    const hint = 'Fill in the address, or take the notification away.';
    return [{ field: at, words: 'sends e-mails without an address', hint }];
  }
  if (to.trim() === '') {
    const hint = 'Fill in the name the notification destination has in the workspace.';
    return [{ field: at, words: `has a ${via} notification without a destination`, hint }];
  }
  // Variables are filled in later.
  if (!isEmail || isEmailAddress(to) || to.includes('{')) return [];
  const hint = 'An address has the form name@example.com.';
  return [{ field: at, words: `sends e-mails to “${to}”, which is no address`, hint }];
}

function eventFlaws({ to, events }: Notification, field: FieldPath): readonly Flaw[] {
  if (events.length > 0) return [];
  const words = `tells ${to.trim() || 'a receiver'} of nothing`;
  const hint = 'Choose when a message is sent, or take the receiver away.';
  return [{ field: [...field, 'events'], severity: 'warning', words, hint }];
}

const mostDestinations = 3;

function crowdedEvents({ notifications = [] }: Job): readonly JobEvent[] {
  const told = notifications.flatMap(({ via, events }) => (via === 'email' ? [] : events));
  return [...new Set(told)].filter(
    (event) => told.filter((one) => one === event).length > mostDestinations,
  );
}
