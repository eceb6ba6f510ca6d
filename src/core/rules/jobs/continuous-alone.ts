/** A job that runs without end knows no full refresh, no retries and no end of a run. */
import type { Job } from '#core/jobs/job.ts';
import { jobsOf, selectedTables } from '#core/jobs/pipeline-plan.ts';
import type { FieldPath } from '#core/model/field-ref.ts';
import { nodeOf } from '#core/model/graph.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { defineRule } from '../define.ts';

export const continuousAlone = defineRule({
  code: 'jobs/continuous-alone',
  severity: 'warning',
  summary: 'A continuous job should refresh streaming tables, incrementally, and never be stopped.',

  check({ pipeline }, report) {
    for (const [name, job] of jobsOf(pipeline)) {
      if (job.trigger.kind !== 'continuous') continue;
      for (const { field, message, hint, severity } of conflicts(pipeline, job)) {
        report({
          message: `The job ${name} runs without end, ${message}.`,
          hint,
          at: { ref: { field: ['jobs', name, ...field] } },
          ...(severity && { severity }),
        });
      }
    }
  },
});

interface Conflict {
  readonly field: FieldPath;
  readonly message: string;
  readonly hint: string;
  readonly severity?: 'error';
}

function conflicts(pipeline: Pipeline, job: Job): readonly Conflict[] {
  const found: Conflict[] = [];
  if (job.runMode === 'full') {
    found.push({
      field: ['runMode'],
      severity: 'error',
      message: 'and each time empties its tables first',
      hint: 'Its tables would be filled anew over and over. Choose incremental.',
    });
  }
  if (job.timeoutMinutes !== undefined) {
    found.push({
      field: ['timeoutMinutes'],
      message: `but is stopped after ${job.timeoutMinutes} minutes`,
      hint: 'Take the timeout away: a run of such a job never ends by itself.',
    });
  }
  if (job.retries) {
    found.push({
      field: ['retries'],
      message: 'and is started again by the platform in its own time, so its retries mean nothing',
      hint: 'Take the retries away.',
    });
  }
  if ((job.maxConcurrentRuns ?? 1) > 1) {
    found.push({
      field: ['maxConcurrentRuns'],
      severity: 'error',
      message: 'and cannot run more than once at a time',
      hint: 'Allow one run at once.',
    });
  }
  const chosen = [...selectedTables(pipeline, job.selection)].map((id) => nodeOf(pipeline, id));
  const isStreaming = chosen.some(
    (one) => one?.type === 'table' && one.fields.kind === 'streaming-table',
  );
  if (chosen.length > 0 && !isStreaming) {
    found.push({
      field: ['selection'],
      message: 'but refreshes no streaming table',
      hint: 'Materialized views are computed again with every run, which costs without end. Choose a schedule.',
    });
  }
  return found;
}
