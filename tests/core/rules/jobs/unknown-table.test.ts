import type { Job } from '#core/jobs/job.ts';
import { unknownTable } from '#core/rules/jobs/unknown-table.ts';
import { jobOf, withJobs } from '../../../support/job-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

const selecting = (selection: Job['selection']) => withJobs({ daily: jobOf({ selection }) });

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
