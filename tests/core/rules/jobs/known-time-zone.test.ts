import { knownTimeZone } from '#core/rules/jobs/known-time-zone.ts';
import { alertOn } from '../../../support/any-resource.ts';
import { jobOf, scheduled, withJobs } from '../../../support/job-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

const daily = '0 0 6 * * ?';
const zone = { variables: { zone: { dev: 'UTC', prd: 'Mars/Olympus' } } };

testRule(knownTimeZone, {
  accepts: {
    'a zone there is': withJobs({ daily: scheduled(daily, {}, 'Europe/Berlin') }),
    'a trigger without a schedule': withJobs({ daily: jobOf() }),
    'no zone, which is said elsewhere': withJobs({ daily: scheduled(daily, {}, '') }),
    'a variable without a value, likewise': withJobs({ daily: scheduled(daily, {}, '{where}') }),
  },
  reports: {
    'a zone there is not': [
      withJobs({ daily: scheduled(daily, {}, 'Mars/Olympus') }),
      'The job daily goes by the clock of Mars/Olympus, and no such time zone is known.',
    ],
    'what a variable holds in one environment': [
      withJobs(
        { daily: scheduled(daily, {}, '{zone}') },
        { ...zone, environments: ['dev', 'prd'] },
      ),
      'The job daily goes by the clock of Mars/Olympus, and no such time zone is known.',
    ],
    'that of an alert': [
      withJobs(
        {},
        {
          resources: {
            late: {
              ...alertOn('gold.sales'),
              schedule: { cron: daily, timeZone: 'Europe/Atlantis' },
            },
          },
        },
      ),
      'The alert late goes by the clock of Europe/Atlantis, and no such time zone is known.',
    ],
  },
});
