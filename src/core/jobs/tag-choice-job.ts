/**
 * A job that is started by hand, with tags and a mode as its parameters.
 *
 * Selections are literal lists in a bundle, so each choice of tags has a branch: no tags, each tag by
 * itself, and what the jobs of the project put together.
 */

import { nameTaker } from '#core/model/free-name.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { plainName } from '#core/model/plain-name.ts';
import { bundleTasks, type DeployedPipeline } from './bundle-tasks.ts';
import type { Selection } from './job.ts';
import { jobsOf, tagsOfTables } from './pipeline-plan.ts';
import { condition, tasksByMode } from './tasks-by-mode.ts';

export interface TagChoiceParts {
  readonly name: string;
  readonly pipeline: Pipeline;
  /** The one pipeline that holds all tables. */
  readonly deployed: DeployedPipeline;
  /** A text of the model as the bundle says it. */
  text(written: string): string;
}

/** A job has at most a thousand tasks, and each choice takes four. */
const mostChoices = 240;
const everything = 'all';

/** @returns absent: there is nothing to refresh */
export function tagChoiceJob({
  name,
  pipeline,
  deployed,
  text,
}: TagChoiceParts): object | undefined {
  if (deployed.tables.length === 0) return undefined;
  const take = nameTaker();
  const tasks = choicesOf(pipeline)
    .slice(0, mostChoices)
    .flatMap(({ tags, mode, selection }) => {
      const [task] = bundleTasks(pipeline, { selection }, [deployed]);
      if (!task) return [];
      const suffix = `_${take(plainName(mode === undefined ? tags : `${tags}_${mode}`) || 'tag')}`;
      const wanted = `is_wanted${suffix}`;
      const asked =
        mode === undefined
          ? condition(wanted, '{{job.parameters.tags}}', text(tags))
          : condition(
              wanted,
              '{{job.parameters.tags}} {{job.parameters.tag_mode}}',
              text(`${tags} ${mode}`),
            );
      const refresh = { pipeline: task.pipeline, tables: task.tables, after: [] };
      const behind = { task_key: wanted, outcome: 'true' } as const;
      return [asked, ...tasksByMode([refresh], { parameter: 'mode', suffix, behind })];
    });
  return {
    name,
    description: 'Refreshes the tables of the tags it is started with.',
    parameters: [
      { name: 'tags', default: everything },
      { name: 'tag_mode', default: 'or' },
      { name: 'mode', default: 'incremental' },
    ],
    tasks,
    max_concurrent_runs: 1,
    queue: { enabled: true },
  };
}

interface Choice {
  /** As the parameter says them, with commas. */
  readonly tags: string;
  /** Absent: it makes no difference. */
  readonly mode?: 'and' | 'or';
  readonly selection: Selection;
}

function choicesOf(pipeline: Pipeline): readonly Choice[] {
  const choices = new Map<string, Choice>();
  const add = (choice: Choice): void => {
    const key = `${choice.tags} ${choice.mode ?? ''}`;
    if (!choices.has(key)) choices.set(key, choice);
  };
  add({ tags: everything, selection: {} });
  for (const tag of tagsOfTables(pipeline).keys()) add({ tags: tag, selection: { tags: [tag] } });
  for (const [, { selection }] of jobsOf(pipeline)) {
    const { tags = [], tagMode: mode = 'or' } = selection;
    if (tags.length > 1) add({ tags: tags.join(), mode, selection: { tags, tagMode: mode } });
  }
  return [...choices.values()];
}
