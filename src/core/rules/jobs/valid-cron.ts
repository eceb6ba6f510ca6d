/** A schedule that Quartz refuses keeps the whole bundle from being deployed. */
import type { Finding, Report } from '#core/diagnostics.ts';
import { nextRuns } from '#core/jobs/cron/next-runs.ts';
import { readCron } from '#core/jobs/cron/read-cron.ts';
import { jobsOf } from '#core/jobs/pipeline-plan.ts';
import { resolve, tokensIn } from '#core/model/variables.ts';
import { defineRule } from '../define.ts';

export const validCron = defineRule({
  code: 'jobs/valid-cron',
  severity: 'error',
  summary: 'The cron expression of a job must be one Quartz takes, in every environment.',

  check({ pipeline }, report) {
    const { environments, variables } = pipeline;
    for (const [name, { trigger }] of jobsOf(pipeline)) {
      if (trigger.kind !== 'schedule') continue;
      const { cron } = trigger;
      const readings =
        tokensIn(cron).length === 0
          ? [cron]
          : environments.map((environment) => resolve(cron, variables, environment));
      for (const text of new Set(readings)) judge(name, text, text === cron, report);
    }
  },
});

/** @param isWritten whether the text stands so in the job, and has no variable filled in */
function judge(job: string, text: string, isWritten: boolean, report: Report): void {
  const field = ['trigger', 'cron'];
  const at = { ref: { field: ['jobs', job, ...field] } };
  const shown = text.trim() === '' ? '' : ` “${text}”`;
  const read = readCron(text);
  if (!read.ok) {
    const { meant, problem } = read;
    const fix: Finding['fix'] | undefined =
      meant !== undefined && isWritten
        ? {
            title: `Use ${meant}`,
            command: { name: 'set-job-field', job, field, value: meant },
          }
        : undefined;
    report({
      message: `The schedule${shown} of the job ${job} is none that Quartz takes.`,
      hint: problem.message,
      at,
      ...(fix && { fix }),
    });
    return;
  }
  const ever = nextRuns(read.cron, { after: longAgo, count: 1, offset: () => 0 });
  if (ever.length > 0) return;
  report({
    message: `The schedule${shown} of the job ${job} never comes true.`,
    hint: 'No date is all that it asks for. The platform refuses it.',
    at,
  });
}

/** The first moment a schedule can mean. */
const longAgo = 0;
