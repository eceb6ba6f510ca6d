/** Where there are jobs, a table that none of them refreshes is easily forgotten. */
import { isRefreshed, jobsOf, selectedTables } from '#core/jobs/pipeline-plan.ts';
import { tablesOf } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { isSwitchedOff } from '#core/model/switched-off.ts';
import { defineRule } from '../define.ts';

export const tableInNoJob = defineRule({
  code: 'jobs/table-in-no-job',
  severity: 'warning',
  summary:
    'Where a project has jobs, every table should be in one, or upstream of a table that is.',

  check({ pipeline }, report) {
    const jobs = jobsOf(pipeline);
    if (jobs.length === 0) return;
    const covered = new Set<NodeId>();
    for (const [, { selection }] of jobs) {
      // What a job selects nothing by would be everything.
      const chosen = [...selectedTables(pipeline, selection)];
      if (chosen.length === 0) continue;
      for (const id of selectedTables(pipeline, { tables: chosen, upstream: true }))
        covered.add(id);
    }
    for (const table of tablesOf(pipeline)) {
      if (!isRefreshed(table) || isSwitchedOff(table) || covered.has(table.id)) continue;
      report({
        message: `No job refreshes ${labelOf(table)}.`,
        hint: 'Give it a tag of a job, name it in one, or refresh its pipeline by hand.',
        at: { ref: { node: table.id, field: ['tags'] } },
      });
    }
  },
});
