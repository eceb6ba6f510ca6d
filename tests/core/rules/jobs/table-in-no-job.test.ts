import type { Job } from '#core/jobs/job.ts';
import { tableInNoJob } from '#core/rules/jobs/table-in-no-job.ts';
import { jobOf, withJobs, withoutGold, withoutJobs } from '../../../support/job-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

const selecting = (selection: Job['selection']) => withJobs({ daily: jobOf({ selection }) });

testRule(tableInNoJob, {
  accepts: {
    'a project without jobs': withoutJobs,
    'what is upstream of a job': selecting({ tables: ['gold.sales'] }),
    'a table that is switched off': withoutGold({
      daily: jobOf({ selection: { tables: ['silver.orders'] } }),
    }),
    'a job for everything': selecting({}),
  },
  reports: {
    'what lies beyond the jobs': [
      selecting({ tables: ['silver.orders'] }),
      'No job refreshes gold.sales.',
    ],
    'every table, where the only job selects none': [
      selecting({ tags: ['weekly'] }),
      'No job refreshes bronze.orders.',
      'No job refreshes gold.sales.',
      'No job refreshes silver.orders.',
    ],
  },
});
