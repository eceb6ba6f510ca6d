import type { Job } from '#core/jobs/job.ts';
import { selectsNothing } from '#core/rules/jobs/selects-nothing.ts';
import { tableInNoJob } from '#core/rules/jobs/table-in-no-job.ts';
import { unknownTable } from '#core/rules/jobs/unknown-table.ts';
import { unknownTag } from '#core/rules/jobs/unknown-tag.ts';
import { jobOf, withJobs, withoutJobs } from '../../../support/job-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

const selecting = (selection: Job['selection']) => withJobs({ daily: jobOf({ selection }) });

testRule(selectsNothing, {
  accepts: {
    'every table': selecting({}),
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

testRule(unknownTable, {
  accepts: { 'stored tables': selecting({ tables: ['gold.sales', 'bronze.orders'] }) },
  reports: {
    'a table that is gone': [
      selecting({ tables: ['gold.sale'] }),
      'The job daily names gold.sale, which is not in the project.',
    ],
    'a source': [
      selecting({ tables: ['source.orders'] }),
      'The job daily names source.orders, which is no table.',
    ],
    'a temporary view': [
      selecting({ tables: ['silver.open_orders'] }),
      'The job daily names silver.open_orders, a temporary view: it is computed where it is read, and never refreshed.',
    ],
  },
});

testRule(tableInNoJob, {
  accepts: {
    'a project without jobs': withoutJobs,
    'what is upstream of a job': selecting({ tables: ['gold.sales'] }),
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
