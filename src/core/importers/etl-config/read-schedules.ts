/** Reads schedules as jobs. */
import type { Draft } from 'immer';
import type { EtlSchedule } from '#core/etl-config/config-schema.ts';
import { scheduleLinks } from '#core/etl-config/field-links.ts';
import { putAt } from '#core/etl-config/put-at.ts';
import { inTexts, toModelText } from '#core/etl-config/tokens.ts';
import { readCron } from '#core/jobs/cron/read-cron.ts';
import type { Job } from '#core/jobs/job.ts';
import type { Trigger } from '#core/jobs/trigger.ts';
import type { FieldPath } from '#core/model/field-ref.ts';
import { freeNameOf } from '#core/model/free-name.ts';
import { valueAt } from '#core/model/value-at.ts';
import type { ReadRow } from './read-table.ts';
import { isEmptyList, type Scope } from './scope.ts';

type Jobs = Record<string, Draft<Job>>;

/**
 * @param rows tables that may name the schedules they belong to
 * @returns jobs by the names of the schedules; a row that names one the file lacks is reported
 */
export function readSchedules(
  scope: Scope,
  schedules: Readonly<Record<string, EtlSchedule>>,
  rows: readonly ReadRow[],
): Readonly<Record<string, Job>> {
  const jobs: Jobs = {};
  for (const [name, schedule] of Object.entries(schedules)) {
    putAt(jobs, [name], readSchedule(scope, name, schedule, ['schedules', name]));
  }
  for (const read of rows) readMembership(scope, jobs, read);
  return jobs;
}

function readSchedule(
  scope: Scope,
  name: string,
  written: EtlSchedule,
  path: FieldPath,
): Draft<Job> {
  const schedule = asQuartz(scope, name, written, path);
  const job: Record<string, unknown> = { selection: {} };
  const say = (key: FieldPath, field: FieldPath, note?: string): void =>
    scope.text.became(
      [...path, ...key],
      { node: undefined, field: ['jobs', name, ...field] },
      note,
    );
  job.trigger = triggerOf(scope, schedule);
  for (const [key, field] of triggerFields) {
    const isTurned = key === 'cron' && schedule.cron !== written.cron;
    say([key], ['trigger', ...field], isTurned ? 'Quartz has the seconds first.' : undefined);
  }
  for (const { key, field } of scheduleLinks) {
    const value = valueAt(schedule, key);
    if (value === undefined || isEmptyList(value)) continue;
    putAt(job, field, value);
    say(key, field);
  }
  const notifications = receiversOf(schedule);
  if (notifications.length > 0) job.notifications = notifications;
  say(['notify'], ['notifications']);
  // What was put together has the shape of a job; it is checked in tests.
  return inTexts(job, toModelText) as Draft<Job>;
}

/** An expression of five fields, as cron has them, is written as Quartz takes it. */
function asQuartz(
  { report, text }: Scope,
  name: string,
  schedule: EtlSchedule,
  path: FieldPath,
): EtlSchedule {
  const read = schedule.cron === undefined ? undefined : readCron(schedule.cron);
  if (!read || read.ok || read.meant === undefined || !readCron(read.meant).ok) return schedule;
  report('five-field-cron', {
    severity: 'info',
    message: `The schedule ${name} has five fields, as cron has them. It is read as “${read.meant}”.`,
    hint: 'Quartz has the seconds first. Both mean the same times.',
    at: text.place([...path, 'cron'], { field: ['jobs', name, 'trigger', 'cron'] }),
  });
  return { ...schedule, cron: read.meant };
}

const triggerFields: readonly (readonly [string, FieldPath])[] = [
  ['cron', ['cron']],
  ['timezone', ['timeZone']],
  ['every_minutes', ['every']],
  ['on_file_arrival', ['url']],
  ['on_table_update', ['tables']],
  ['continuous', ['kind']],
];

function triggerOf(scope: Scope, schedule: EtlSchedule): Trigger {
  const { cron, timezone = 'UTC', every_minutes, on_file_arrival, on_table_update } = schedule;
  if (cron !== undefined) return { kind: 'schedule', cron, timeZone: timezone };
  if (every_minutes !== undefined) return periodic(every_minutes);
  if (on_file_arrival !== undefined) return { kind: 'file-arrival', url: on_file_arrival };
  if (on_table_update !== undefined)
    return { kind: 'table-update', tables: on_table_update.map((name) => fullName(scope, name)) };
  return { kind: schedule.continuous ? 'continuous' : 'manual' };
}

/** A table of the file is watched by the name it has in its catalog. */
function fullName({ tables }: Scope, name: string): string {
  const known = tables.get(name.toLowerCase());
  const { database } = known?.fields ?? {};
  return known && database !== undefined ? `${database}.${known.name}` : name;
}

/** In the largest unit that says it without a rest. */
function periodic(minutes: number): Trigger {
  const units = [
    ['weeks', 10_080],
    ['days', 1440],
    ['hours', 60],
  ] as const;
  const [unit, length] = units.find(([, size]) => minutes % size === 0) ?? ['minutes', 1];
  return { kind: 'periodic', every: minutes / length, unit };
}

function receiversOf({ notify = {} }: EtlSchedule): NonNullable<Job['notifications']> {
  const events = new Map<string, ('failure' | 'success' | 'start')[]>();
  for (const event of ['failure', 'success', 'start'] as const) {
    for (const to of notify[`on_${event}`] ?? []) {
      events.set(to, [...(events.get(to) ?? []), event]);
    }
  }
  return [...events].map(([to, heard]) => ({ via: 'email', to, events: heard }));
}

/** A row names its schedule, or has one of its own. */
function readMembership(scope: Scope, jobs: Jobs, read: ReadRow): void {
  const { row, table, pathOf } = read;
  const { schedule } = row;
  if (schedule === undefined) return;
  const path = pathOf(['schedule']);
  if (typeof schedule !== 'string') {
    const name = freeNameOf(row.name, (one) => Object.hasOwn(jobs, one));
    const job = readSchedule(scope, name, schedule, path);
    putAt(jobs, [name], { ...job, selection: { ...job.selection, tables: [table.id] } });
    return;
  }
  const job = Object.hasOwn(jobs, schedule) ? jobs[schedule] : undefined;
  if (!job) {
    scope.report('CFG030', {
      severity: 'error',
      message: `${row.name} names the schedule ${schedule}, which is not in this file.`,
      hint: 'Add the schedule, or correct the name. The table is read as usual.',
      at: scope.text.place(path, { node: table.id, field: [] }),
    });
    scope.text.end(path, { kind: 'decide', reason: 'There is no schedule of this name.' });
    return;
  }
  const tags = table.fields.tags ?? [];
  const { selection } = job;
  const fits = (tag: string): boolean => tags.includes(tag);
  const wanted = selection.tags ?? [];
  const isTagged =
    wanted.length > 0 && (selection.tagMode === 'and' ? wanted.every(fits) : wanted.some(fits));
  const field = ['jobs', schedule, 'selection'];
  if (!isTagged) selection.tables = [...(selection.tables ?? []), table.id];
  scope.text.became(path, { node: undefined, field: [...field, isTagged ? 'tags' : 'tables'] });
}
