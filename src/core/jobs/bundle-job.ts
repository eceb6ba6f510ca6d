/**
 * A job as a resource of a Declarative Automation Bundle: what stands under `resources.jobs.<key>`.
 *
 * Outputs that are bundles share it. Each says which pipelines it deploys and which tables they
 * hold (`bundleTasks` makes tasks of that), and how texts with `{variables}` are written there.
 */
import type { FieldPath } from '#core/model/field-ref.ts';
import type { BundleTask } from './bundle-tasks.ts';
import type { Compute } from './compute.ts';
import { destinationVariable } from './destinations.ts';
import type { Job, JobEvent, Notification } from './job.ts';
import { refreshOf, tasksByMode } from './tasks-by-mode.ts';
import type { TriggerOf } from './trigger.ts';

export interface BundleJob {
  readonly value: Readonly<Record<string, unknown>>;
  /** Where parts of the job stand: their path in the job, and in the value. */
  readonly traces: readonly { readonly field: FieldPath; readonly path: FieldPath }[];
  /** Parts that have no place in the resource, and why. */
  readonly losses: readonly { readonly field: FieldPath; readonly reason: string }[];
}

export interface BundleJobParts {
  readonly name: string;
  readonly job: Job;
  readonly tasks: readonly BundleTask[];
  /** Whether each run chooses its mode, by a parameter; else that of the job holds for all. */
  readonly modeByRun?: boolean;
  /** A text of the model as the bundle says it. */
  text(written: string): string;
}

/** A value of the resource, with its place and the part of the job it says. */
interface Entry {
  readonly path: FieldPath;
  readonly value: unknown;
  /** Absent: it goes without saying in the job. */
  readonly field?: FieldPath;
}

/** Traces and losses are told by their paths inside the resource and the fields of the job. */
export function bundleJob(parts: BundleJobParts): BundleJob {
  const entries = entriesOf(parts).filter(({ value }) => value !== undefined);
  return {
    value: Object.fromEntries(entries.map(({ path, value }) => [path[0] ?? '', value])),
    traces: entries.flatMap(({ path, field }) => (field ? [{ path, field }] : [])),
    losses: lossesOf(parts.job),
  };
}

/** In the order of the file: what it is, when, what, who hears, how it runs. */
function entriesOf(parts: BundleJobParts): readonly Entry[] {
  const { name, job, text } = parts;
  return [
    { path: ['name'], value: name },
    entry('description', job.description && text(job.description), 'description'),
    triggerEntry(job, text),
    entry('tasks', tasksOf(parts), 'selection'),
    entry('parameters', parametersOf(parts), 'parameters'),
    entry('email_notifications', receiversOf(job, 'email', text), 'notifications'),
    entry('webhook_notifications', receiversOf(job, 'destination', text), 'notifications'),
    entry('health', healthOf(job), 'warnAfterMinutes'),
    entry('timeout_seconds', seconds(job.timeoutMinutes), 'timeoutMinutes'),
    {
      path: ['max_concurrent_runs'],
      value: job.maxConcurrentRuns ?? 1,
      field: ['maxConcurrentRuns'],
    },
    { path: ['queue'], value: { enabled: job.queue ?? true }, field: ['queue'] },
    entry('performance_target', performanceOf(job.compute), 'compute', 'performance'),
    entry('tags', job.tags && mapped(job.tags, text), 'tags'),
    entry('run_as', runAsOf(job, text), 'runAs'),
  ];
}

function entry(key: string, value: unknown, ...field: FieldPath): Entry {
  return { path: [key], value: value === '' ? undefined : value, field };
}

type Text = BundleJobParts['text'];

function triggerEntry({ trigger, paused = false }: Job, text: Text): Entry {
  const pause_status = paused ? 'PAUSED' : 'UNPAUSED';
  const at = (key: string, value: unknown): Entry => ({ path: [key], value, field: ['trigger'] });
  switch (trigger.kind) {
    case 'schedule': {
      const quartz_cron_expression = text(trigger.cron);
      const timezone_id = text(trigger.timeZone);
      return at('schedule', { quartz_cron_expression, timezone_id, pause_status });
    }
    case 'periodic': {
      const periodic = { interval: trigger.every, unit: trigger.unit.toUpperCase() };
      return at('trigger', { pause_status, periodic });
    }
    case 'file-arrival': {
      const file_arrival = { url: text(trigger.url), ...waitsOf(trigger) };
      return at('trigger', { pause_status, file_arrival });
    }
    case 'table-update': {
      const table_update = {
        table_names: trigger.tables.map(text),
        condition: trigger.condition === 'all' ? 'ALL_UPDATED' : 'ANY_UPDATED',
        ...waitsOf(trigger),
      };
      return at('trigger', { pause_status, table_update });
    }
    case 'continuous':
      return at('continuous', { pause_status });
    default:
      return at('trigger', undefined);
  }
}

function waitsOf(trigger: TriggerOf<'file-arrival'> | TriggerOf<'table-update'>): object {
  const { minSecondsBetween, waitAfterChangeSeconds } = trigger;
  return {
    ...(minSecondsBetween !== undefined && {
      min_time_between_triggers_seconds: minSecondsBetween,
    }),
    ...(waitAfterChangeSeconds !== undefined && {
      wait_after_last_change_seconds: waitAfterChangeSeconds,
    }),
  };
}

/** Retries belong to tasks; a job that runs without end knows neither them nor an order of tasks. */
function tasksOf(parts: BundleJobParts): readonly object[] {
  const { job, tasks } = parts;
  const isContinuous = job.trigger.kind === 'continuous';
  const { count, waitSeconds, onTimeout } = job.retries ?? {};
  const retries = {
    ...(count !== undefined && { max_retries: count }),
    ...(waitSeconds !== undefined && { min_retry_interval_millis: waitSeconds * 1000 }),
    ...(onTimeout !== undefined && { retry_on_timeout: onTimeout }),
  };
  if (choosesMode(parts)) {
    const all = tasks.map(({ key, ...task }) => (tasks.length === 1 ? task : { key, ...task }));
    return tasksByMode(all, { parameter: modeParameter(job), rest: retries });
  }
  return tasks.map((task) => ({
    task_key: task.key,
    ...(task.after.length > 0 &&
      !isContinuous && { depends_on: task.after.map((task_key) => ({ task_key })) }),
    pipeline_task: {
      pipeline_id: `\${resources.pipelines.${task.pipeline}.id}`,
      ...refreshOf(task.tables, job.runMode === 'full'),
    },
    ...(isContinuous ? {} : retries),
  }));
}

/** Tasks of a job that runs without end cannot wait for a condition. */
function choosesMode({ job, modeByRun = false }: BundleJobParts): boolean {
  return modeByRun && job.trigger.kind !== 'continuous';
}

function modeParameter({ parameters = {} }: Job): string {
  return Object.hasOwn(parameters, 'mode') ? 'run_mode' : 'mode';
}

function parametersOf(parts: BundleJobParts): readonly object[] | undefined {
  const { job, text } = parts;
  const { parameters = {}, runMode = 'incremental' } = job;
  const own = Object.entries(parameters).map(([name, value]) => ({ name, default: text(value) }));
  const mode = choosesMode(parts) ? [{ name: modeParameter(job), default: runMode }] : [];
  return own.length + mode.length > 0 ? [...mode, ...own] : undefined;
}

const eventKeys: Readonly<Record<JobEvent, string>> = {
  start: 'on_start',
  success: 'on_success',
  failure: 'on_failure',
  duration: 'on_duration_warning_threshold_exceeded',
};

/** By event, addresses or the variables that stand for ids of notification destinations. */
function receiversOf(
  { notifications = [] }: Job,
  kind: 'email' | 'destination',
  text: Text,
): Readonly<Record<string, unknown>> | undefined {
  const told = notifications.filter(
    ({ via, to }) => (via === 'email') === (kind === 'email') && to.trim() !== '',
  );
  const receiver = ({ to }: Notification): unknown =>
    kind === 'email' ? text(to) : { id: `\${var.${destinationVariable(to)}}` };
  const lists = Object.entries(eventKeys).flatMap(([event, key]) => {
    const hearing = told.filter(({ events }) => events.some((one) => one === event));
    return hearing.length > 0 ? [[key, hearing.map(receiver)] as const] : [];
  });
  return lists.length > 0 ? Object.fromEntries(lists) : undefined;
}

function healthOf({ warnAfterMinutes }: Job): object | undefined {
  const value = seconds(warnAfterMinutes);
  if (value === undefined) return undefined;
  return { rules: [{ metric: 'RUN_DURATION_SECONDS', op: 'GREATER_THAN', value }] };
}

function seconds(minutes: number | undefined): number | undefined {
  return minutes === undefined ? undefined : Math.round(minutes * 60);
}

function performanceOf(compute: Compute | undefined): string | undefined {
  if (compute?.kind !== 'serverless' || !compute.performance) return undefined;
  return compute.performance === 'standard' ? 'STANDARD' : 'PERFORMANCE_OPTIMIZED';
}

function runAsOf({ runAs }: Job, text: Text): object | undefined {
  if (!runAs || runAs.name.trim() === '') return undefined;
  const key = runAs.kind === 'user' ? 'user_name' : 'service_principal_name';
  return { [key]: text(runAs.name) };
}

function mapped(texts: Readonly<Record<string, string>>, change: Text): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([key, value]) => [key, change(value)]));
}

function lossesOf({ trigger, retries, compute }: Job): BundleJob['losses'] {
  const losses: { readonly field: FieldPath; readonly reason: string }[] = [];
  if (trigger.kind === 'continuous' && retries) {
    const reason = 'A job that runs without end is started again by the platform, in its own time.';
    losses.push({ field: ['retries'], reason });
  }
  if (compute?.kind === 'job-cluster' && compute.sparkVersion !== undefined) {
    const reason = 'A pipeline chooses the version of its runtime itself.';
    losses.push({ field: ['compute', 'sparkVersion'], reason });
  }
  return losses;
}
