import type { Job } from '#core/jobs/job.ts';
import { unknownTag } from '#core/rules/jobs/unknown-tag.ts';
import { jobOf, withJobs } from '../../../support/job-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

const selecting = (selection: Job['selection']) => withJobs({ daily: jobOf({ selection }) });

testRule(unknownTag, {
  accepts: { 'tags of tables': selecting({ tags: ['daily', 'hourly'] }) },
  reports: {
    'a misspelt tag': [
      selecting({ tags: ['hourly', 'dayly'] }),
      'The job daily selects by the tag dayly, which no table has.',
    ],
    'a tag that is nothing like one': [
      selecting({ tags: ['hourly', 'x'] }),
      'The job daily selects by the tag x, which no table has.',
    ],
  },
});
