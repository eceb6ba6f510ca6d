import type { Job } from '#core/jobs/job.ts';
import { selectsNothing } from '#core/rules/jobs/selects-nothing.ts';
import { jobOf, withJobs, withoutGold } from '../../../support/job-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

const selecting = (selection: Job['selection']) => withJobs({ daily: jobOf({ selection }) });

testRule(selectsNothing, {
  accepts: {
    'every table': selecting({}),
    'what is switched off, by its id': withoutGold({
      daily: jobOf({ selection: { tables: ['gold.sales'] } }),
    }),
    'what is switched off, by its tag': withoutGold({
      daily: jobOf({ selection: { tags: ['weekly'] } }),
    }),
    'a table by its tag': selecting({ tags: ['daily', 'weekly'] }),
  },
  reports: {
    'a tag no table has': [selecting({ tags: ['weekly'] }), 'The job daily selects no table.'],
    'tags that are never together': [
      selecting({ tags: ['daily', 'weekly'], tagMode: 'and' }),
      'The job daily selects no table.',
    ],
  },
});
