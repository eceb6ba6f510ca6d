/** Reads schedules as jobs. */
import type { Draft } from 'immer';
import type { EtlSchedule } from '#core/etl-config/config-schema.ts';
import { scheduleLinks } from '#core/etl-config/field-links.ts';
import { putAt } from '#core/etl-config/put-at.ts';
import { inTexts, toModelText } from '#core/etl-config/tokens.ts';
import type { Job } from '#core/jobs/job.ts';
import type { Trigger } from '#core/jobs/trigger.ts';
import type { FieldPath } from '#core/model/field-ref.ts';
import { freeNameOf } from '#core/model/free-name.ts';
import { valueAt } from '#core/model/value-at.ts';
import type { ReadRow } from './read-table.ts';
import { isEmptyList, type Scope } from './scope.ts';

type Jobs = Record<string, Draft<Job>>;

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
  { text }: Scope,
  name: string,
  schedule: EtlSchedule,
  path: FieldPath,
): Draft<Job> {
  const job: Record<string, unknown> = { selection: {} };
  const say = (key: FieldPath, field: FieldPath): void =>
    text.became([...path, ...key], { node: undefined, field: ['jobs', name, ...field] });
  job.trigger = triggerOf(schedule);
  for (const [key, field] of triggerFields) say([key], ['trigger', ...field]);
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

const triggerFields: readonly (readonly [string, FieldPath])[] = [
  ['cron', ['cron']],
  ['timezone', ['timeZone']],
  ['every_minutes', ['every']],
  ['on_file_arrival', ['url']],
  ['on_table_update', ['tables']],
  ['continuous', ['kind']],
];

function triggerOf(schedule: EtlSchedule): Trigger {
  const { cron, timezone = 'UTC', every_minutes, on_file_arrival, on_table_update } = schedule;
  if (cron !== undefined) return { kind: 'schedule', cron, timeZone: timezone };
  if (every_minutes !== undefined) return periodic(every_minutes);
  if (on_file_arrival !== undefined) return { kind: 'file-arrival', url: on_file_arrival };
  if (on_table_update !== undefined) return { kind: 'table-update', tables: [...on_table_update] };
  return { kind: schedule.continuous ? 'continuous' : 'manual' };
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
