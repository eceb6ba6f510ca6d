/** A job that selects no table has nothing to run, and is left out. */
import { jobsOf, selectedTables } from '#core/jobs/pipeline-plan.ts';
import { tablesOf } from '#core/model/graph.ts';
import { listed } from '#core/text/wording.ts';
import { defineRule } from '../define.ts';

export const selectsNothing = defineRule({
  code: 'jobs/selects-nothing',
  severity: 'error',
  summary: 'The selection of a job must match at least one table.',

  check({ pipeline }, report) {
    for (const [name, { selection }] of jobsOf(pipeline)) {
      if (selectedTables(pipeline, selection).size > 0) continue;
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
