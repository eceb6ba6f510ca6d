import { uniqueResourceNames } from '#core/rules/resources/unique-names.ts';
import { alertOn, landing } from '../../../support/any-resource.ts';
import { jobOf, withJobs } from '../../../support/job-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

const sales = alertOn('gold.sales');
const shop = (resources: Parameters<typeof withJobs>[1] & object) => withJobs({}, resources);

testRule(uniqueResourceNames, {
  accepts: {
    'names of their own': shop({ resources: { sales, landing } }),
  },
  reports: {
    'one key for two': [
      shop({ resources: { 'late!': sales, late: sales } }),
      'The alert late! and the alert late have one key in the bundle.',
    ],
    'the key of a job': [
      withJobs({ daily: jobOf() }, { resources: { Daily: landing } }),
      'The job daily and the volume Daily have one key in the bundle.',
    ],
    'no key at all': [
      shop({ resources: { '!': landing } }),
      'The name “!” of the volume has no letter or digit.',
    ],
  },
});
