/**
 * Tasks of a bundle that refresh in the mode a run asks for. A selection of tables is a literal list
 * there, so a condition leads to one of two tasks: one refreshes its list, one empties it first.
 */

export type Refresh = 'all' | readonly string[];

export interface RefreshTask {
  /** Absent: it is the only one of its job. */
  readonly key?: string;
  /** Key of the resource of its pipeline. */
  readonly pipeline: string;
  readonly tables: Refresh;
  /** Keys of tasks that have to be done first, in the same mode. */
  readonly after: readonly string[];
}

/** A task that decides, and what has to be so for those behind it. */
interface Decision {
  readonly task_key: string;
  readonly outcome: 'true' | 'false';
}

/**
 * @param behind what has to be so before the mode is looked at
 * @param rest what each refreshing task has besides, such as retries
 */
export function tasksByMode(
  tasks: readonly RefreshTask[],
  {
    parameter,
    suffix = '',
    behind,
    rest = {},
  }: {
    readonly parameter: string;
    readonly suffix?: string;
    readonly behind?: Decision;
    readonly rest?: object;
  },
): readonly object[] {
  const asked = condition(`is_full${suffix}`, `{{job.parameters.${parameter}}}`, 'full', behind);
  const keyOf = (mode: string, key: string | undefined): string =>
    `${mode}${key === undefined ? '' : `_${key}`}${suffix}`;
  const taskOf = (mode: 'refresh' | 'full_refresh', task: RefreshTask): object => ({
    task_key: keyOf(mode, task.key),
    depends_on: [
      { task_key: `is_full${suffix}`, outcome: mode === 'refresh' ? 'false' : 'true' },
      ...task.after.map((key) => ({ task_key: keyOf(mode, key) })),
    ],
    pipeline_task: {
      pipeline_id: `\${resources.pipelines.${task.pipeline}.id}`,
      ...refreshOf(task.tables, mode === 'full_refresh'),
    },
    ...rest,
  });
  return [
    asked,
    ...tasks.map((task) => taskOf('refresh', task)),
    ...tasks.map((task) => taskOf('full_refresh', task)),
  ];
}

/**
 * A task that succeeds as `true` or `false`; others depend on one of these outcomes.
 * @param behind a decision that has to be taken before
 */
export function condition(
  task_key: string,
  left: string,
  right: string,
  behind?: Decision,
): object {
  return {
    task_key,
    ...(behind && { depends_on: [behind] }),
    condition_task: { op: 'EQUAL_TO', left, right },
  };
}

/** What a task refreshes, as the platform takes it. */
export function refreshOf(tables: Refresh, isFull: boolean): object {
  if (tables === 'all') return isFull ? { full_refresh: true } : {};
  return isFull ? { full_refresh_selection: tables } : { refresh_selection: tables };
}
