/** Two runs that refresh one table at the same time wait for each other, or one of them fails. */
import type { Cron } from '#core/jobs/cron/cron.ts';
import { meet } from '#core/jobs/cron/meet.ts';
import { readCron } from '#core/jobs/cron/read-cron.ts';
import type { Job } from '#core/jobs/job.ts';
import { jobsOf, selectedTables } from '#core/jobs/pipeline-plan.ts';
import { labelOf } from '#core/model/label.ts';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import { counted } from '#core/text/wording.ts';
import { defineRule } from '../define.ts';

export const sameTableAtOnce = defineRule({
  code: 'jobs/same-table-at-once',
  severity: 'warning',
  summary: 'Two jobs should not refresh the same table at the same time.',

  check({ pipeline }, report) {
    const moving = jobsOf(pipeline).flatMap(([name, job]) => {
      const isMoving = job.paused !== true && job.trigger.kind !== 'manual';
      return isMoving ? [movingJob(pipeline, name, job)] : [];
    });
    for (const [at, one] of moving.entries()) {
      for (const other of moving.slice(at + 1)) {
        const when = meeting(one, other);
        if (when === undefined) continue;
        const shared = [...one.tables].filter((id) => other.tables.has(id));
        const [first] = shared.flatMap((id) => pipeline.nodes[id] ?? []);
        if (!first) continue;
        const what =
          shared.length === 1
            ? labelOf(first)
            : `${counted(shared.length, 'table')}, such as ${labelOf(first)},`;
        report({
          message: `The jobs ${one.name} and ${other.name} both refresh ${what} ${when}.`,
          hint: 'A pipeline runs one update at a time: the second one waits or fails. Let them start at different times, or select different tables.',
          at: { ref: { field: ['jobs', other.name, 'trigger'] } },
        });
      }
    }
  },
});

interface MovingJob {
  readonly name: string;
  readonly trigger: Job['trigger'];
  readonly tables: ReadonlySet<NodeId>;
  readonly cron: Cron | undefined;
}

function movingJob(pipeline: Pipeline, name: string, { trigger, selection }: Job): MovingJob {
  const read = trigger.kind === 'schedule' ? readCron(trigger.cron) : undefined;
  const tables = selectedTables(pipeline, selection);
  return { name, trigger, tables, cron: read?.ok ? read.cron : undefined };
}

/** When both are sure to run at once, as far as it can be known; absent: they are not. */
function meeting(a: MovingJob, b: MovingJob): string | undefined {
  if (a.trigger.kind === 'continuous' || b.trigger.kind === 'continuous') {
    return 'at the same time, as one of them runs without end';
  }
  if (a.trigger.kind !== 'schedule' || b.trigger.kind !== 'schedule') return undefined;
  const isSameClock = a.trigger.timeZone === b.trigger.timeZone;
  if (!isSameClock || !a.cron || !b.cron || !meet(a.cron, b.cron)) return undefined;
  return 'at the same time';
}
