/** A job that selects no table has nothing to run, and is left out. */
import type { Selection } from '#core/jobs/job.ts';
import { jobsOf, selectedTables } from '#core/jobs/pipeline-plan.ts';
import { tablesOf } from '#core/model/graph.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { isSwitchedOff } from '#core/model/switched-off.ts';
import { listed } from '#core/text/wording.ts';
import { defineRule } from '../define.ts';

export const selectsNothing = defineRule({
  code: 'jobs/selects-nothing',
  severity: 'error',
  summary: 'The selection of a job must match at least one table.',

  check({ pipeline }, report) {
    for (const [name, { selection }] of jobsOf(pipeline)) {
      if (selectedTables(pipeline, selection).size > 0) continue;
      if (isSwitchedOffAsAWhole(pipeline, selection)) continue;
      const { tags = [], tagMode } = selection;
      const hint =
        tagMode === 'and' && tags.length > 1
          ? `No table has all the tags ${listed(tags)}. One of them may be enough: choose any instead of all.`
          : 'Give tables one of its tags, or name tables. Without tags and tables it selects every table.';
      report({
        message: `The job ${name} selects no table.`,
        hint: tablesOf(pipeline).length === 0 ? 'There is no table yet.' : hint,
        at: { ref: { field: ['jobs', name, 'selection'] } },
      });
    }
  },
});

/** A job may wait for its tables to be switched on. */
function isSwitchedOffAsAWhole(pipeline: Pipeline, { tags = [], tables = [] }: Selection): boolean {
  return tablesOf(pipeline)
    .filter(isSwitchedOff)
    .some(
      ({ id, fields }) => tables.includes(id) || fields.tags?.some((tag) => tags.includes(tag)),
    );
}
