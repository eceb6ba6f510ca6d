/** A tag that no table has selects nothing, which is easily overlooked beside tags that do. */
import { jobsOf, tagsOfTables } from '#core/jobs/pipeline-plan.ts';
import { nearMissFinder } from '#core/model/did-you-mean.ts';
import { defineRule } from '../define.ts';

export const unknownTag = defineRule({
  code: 'jobs/unknown-tag',
  severity: 'warning',
  summary: 'The tags a job selects by should be on a table.',

  check({ pipeline }, report) {
    const jobs = jobsOf(pipeline);
    if (jobs.length === 0) return;
    const known = tagsOfTables(pipeline);
    const nearMiss = nearMissFinder(known.keys());
    for (const [name, { selection }] of jobs) {
      for (const [index, tag] of (selection.tags ?? []).entries()) {
        if (known.has(tag)) continue;
        const meant = nearMiss(tag);
        const field = ['selection', 'tags', `${index}`];
        report({
          message: `The job ${name} selects by the tag ${tag}, which no table has.`,
          hint: meant ? `Did you mean ${meant}?` : 'Give it to a table, or take it out of the job.',
          at: { ref: { field: ['jobs', name, ...field] } },
          fix: meant
            ? {
                title: `Use ${meant}`,
                command: { name: 'set-job-field', job: name, field, value: meant },
              }
            : {
                title: 'Take it out of the job',
                command: { name: 'set-job-field', job: name, field },
              },
        });
      }
    }
  },
});
