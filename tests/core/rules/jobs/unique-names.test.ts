import { uniqueJobNames } from '#core/rules/jobs/unique-names.ts';
import { jobOf, withJobs } from '../../../support/job-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

testRule(uniqueJobNames, {
  accepts: { 'different names': withJobs({ daily: jobOf(), daily_2: jobOf() }) },
  reports: {
    'names that differ in signs': [
      withJobs({ 'daily-run': jobOf(), 'Daily run': jobOf() }),
      'The jobs daily-run and Daily run have names that differ in letter case or signs only.',
    ],
    'a name of signs': [
      withJobs({ '—': jobOf() }),
      'The name “—” of a job has no letter or digit.',
    ],
  },
});
