/** Writes the jobs of a project as schedules: when tables are refreshed, and which. */

import type { EtlSchedule } from '#core/etl-config/config-schema.ts';
import { scheduleLinks } from '#core/etl-config/field-links.ts';
import { putAt } from '#core/etl-config/put-at.ts';
import { at } from '#core/exporters/book.ts';
import type { Job } from '#core/jobs/job.ts';
import { jobsOf } from '#core/jobs/pipeline-plan.ts';
import { valueAt } from '#core/model/value-at.ts';
import { type ConfigScope, configFile } from './config-scope.ts';

/**
 * Books where each field of the jobs went.
 * @returns what stands under `schedules`, by the names of the jobs
 */
export function writeSchedules({ pipeline, book }: ConfigScope): Record<string, EtlSchedule> {
  const schedules = jobsOf(pipeline).map(([name, job]) => {
    const written: Record<string, unknown> = {};
    const put = (key: readonly string[], value: unknown, field: readonly string[]): void => {
      if (value === undefined || (Array.isArray(value) && value.length === 0)) return;
      putAt(written, key, value);
      book.trace(at('', ['jobs', name, ...field]), configFile, ['schedules', name, ...key]);
    };
    putTrigger(job, put);
    for (const { key, field } of scheduleLinks) put(key, valueAt(job, field), field);
    putReceivers(job, put);
    // The keys and values are those of the schema; the whole file is checked in tests.
    return [name, written as EtlSchedule] as const;
  });
  return Object.fromEntries(schedules);
}

type Put = (key: readonly string[], value: unknown, field: readonly string[]) => void;

const minutesIn = { minutes: 1, hours: 60, days: 1440, weeks: 10_080 } as const;

function putTrigger({ trigger }: Job, put: Put): void {
  switch (trigger.kind) {
    case 'schedule':
      put(['cron'], trigger.cron, ['trigger', 'cron']);
      put(['timezone'], trigger.timeZone, ['trigger', 'timeZone']);
      return;
    case 'periodic':
      put(['every_minutes'], trigger.every * minutesIn[trigger.unit], ['trigger']);
      return;
    case 'file-arrival':
      put(['on_file_arrival'], trigger.url, ['trigger', 'url']);
      return;
    case 'table-update':
      put(['on_table_update'], trigger.tables, ['trigger', 'tables']);
      return;
    case 'continuous':
      put(['continuous'], true, ['trigger', 'kind']);
      return;
    case 'manual':
      return;
    default:
      trigger satisfies never;
  }
}

/** Only e-mail is known there; other channels stand in the job itself. */
function putReceivers({ notifications = [] }: Job, put: Put): void {
  for (const event of ['failure', 'success', 'start'] as const) {
    const heard = notifications.filter(
      ({ via, events }) => via === 'email' && events.includes(event),
    );
    put(
      ['notify', `on_${event}`],
      heard.map(({ to }) => to),
      ['notifications'],
    );
  }
}
