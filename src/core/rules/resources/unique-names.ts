/** Names become keys of a bundle, which hold letters, digits and underscores, and are there once. */
import { jobsOf } from '#core/jobs/pipeline-plan.ts';
import { plainName } from '#core/model/plain-name.ts';
import { resourcesOf } from '#core/resources/resources-of.ts';
import { defineRule } from '../define.ts';

export const uniqueResourceNames = defineRule({
  code: 'resources/unique-names',
  severity: 'error',
  summary:
    'Resources must have names that differ from those of others, and of jobs, by more than signs.',

  check({ pipeline }, report) {
    const firsts = new Map(
      jobsOf(pipeline).map(([name]) => [plainName(name).toLowerCase(), `job ${name}`]),
    );
    for (const [name, { kind }] of resourcesOf(pipeline)) {
      const key = plainName(name).toLowerCase();
      const at = { ref: { field: ['resources', name] } };
      const first = firsts.get(key);
      if (key === '') {
        report({
          message: `The name “${name}” of the ${kind} has no letter or digit.`,
          hint: 'Give it a name such as landing.',
          at,
        });
      } else if (first === undefined) {
        firsts.set(key, `${kind} ${name}`);
      } else {
        report({
          message: `The ${first} and the ${kind} ${name} have one key in the bundle.`,
          hint: 'A bundle knows each key once, letter case and signs aside. Rename one of them.',
          at,
        });
      }
    }
  },
});
