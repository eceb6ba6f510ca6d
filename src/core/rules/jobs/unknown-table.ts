/** A table a job names may have been removed, or be a view that nothing refreshes. */
import { isRefreshed, jobsOf } from '#core/jobs/pipeline-plan.ts';
import { nearMissFinder } from '#core/model/did-you-mean.ts';
import { nodeOf, tablesOf } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { defineRule } from '../define.ts';

export const unknownTable = defineRule({
  code: 'jobs/unknown-table',
  severity: 'warning',
  summary: 'The tables a job names should be stored tables of the project.',

  check({ pipeline }, report) {
    const nearMiss = nearMissFinder(
      tablesOf(pipeline)
        .filter(isRefreshed)
        .map(({ id }) => id),
    );
    for (const [name, { selection }] of jobsOf(pipeline)) {
      for (const [index, id] of (selection.tables ?? []).entries()) {
        const words = refusal(pipeline, id);
        if (words === undefined) continue;
        const meant = nearMiss(id);
        const field = ['selection', 'tables', `${index}`];
        const fix = { name: 'set-job-field', job: name, field } as const;
        report({
          message: `The job ${name} names ${words}`,
          hint: meant ? `Did you mean ${meant}?` : 'Take it out of the job, or name another.',
          at: { ref: { field: ['jobs', name, ...field] } },
          fix: meant
            ? { title: `Use ${meant}`, command: { ...fix, value: meant } }
            : { title: 'Take it out of the job', command: fix },
        });
      }
    }
  },
});

/** Why a job cannot refresh it; absent: it can. */
function refusal(pipeline: Pipeline, id: string): string | undefined {
  const node = nodeOf(pipeline, id);
  if (!node) return `${id}, which is not in the project.`;
  if (node.type !== 'table') return `${labelOf(node)}, which is no table.`;
  if (isRefreshed(node)) return undefined;
  return `${labelOf(node)}, a temporary view: it is computed where it is read, and never refreshed.`;
}
