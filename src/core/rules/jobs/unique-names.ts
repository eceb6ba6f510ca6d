/** Jobs become resources of a bundle, whose keys hold letters, digits and underscores only. */
import { jobsOf } from '#core/jobs/pipeline-plan.ts';
import { plainName } from '#core/model/plain-name.ts';
import { defineRule } from '../define.ts';

export const uniqueJobNames = defineRule({
  code: 'jobs/unique-names',
  severity: 'error',
  summary: 'Jobs must have names that differ in more than letter case and signs.',

  check({ pipeline }, report) {
    const firsts = new Map<string, string>();
    for (const [name] of jobsOf(pipeline)) {
      const key = plainName(name).toLowerCase();
      const first = firsts.get(key);
      const at = { ref: { field: ['jobs', name] } };
      if (key === '') {
        report({
          message: `The name “${name}” of a job has no letter or digit.`,
          hint: 'Give it a name such as daily.',
          at,
        });
      } else if (first === undefined) {
        firsts.set(key, name);
      } else {
        report({
          message: `The jobs ${first} and ${name} have names that differ in letter case or signs only.`,
          hint: 'Their resources in the bundle would be hard to tell apart. Rename one of them.',
          at,
        });
      }
    }
  },
});
