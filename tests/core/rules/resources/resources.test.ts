import { alertReceivers } from '#core/rules/resources/alert-receivers.ts';
import { needsWarehouse } from '#core/rules/resources/needs-warehouse.ts';
import { saysEnough } from '#core/rules/resources/says-enough.ts';
import { uniqueResourceNames } from '#core/rules/resources/unique-names.ts';
import { resourceTableUnknown } from '#core/rules/resources/unknown-table.ts';
import { validSchedule } from '#core/rules/resources/valid-schedule.ts';
import { alertOn, dashboardOf, landing } from '../../../support/any-resource.ts';
import { tableNode } from '../../../support/build-pipeline.ts';
import { jobOf, withJobs } from '../../../support/job-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

const sales = alertOn('gold.sales');
const shop = (resources: Parameters<typeof withJobs>[1] & object) => withJobs({}, resources);
const secret = tableNode('silver.secret', 'bronze.orders', { private: true });
const withSecret = { ...shop({}), nodes: { ...shop({}).nodes, [secret.id]: secret } };

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

testRule(resourceTableUnknown, {
  accepts: {
    'stored tables': shop({ resources: { sales, shown: dashboardOf('gold.sales') } }),
    'an alert about no table': shop({
      resources: { one: { ...sales, table: undefined } },
    }),
  },
  reports: {
    'a table that is not there, with the one that is meant': [
      shop({ resources: { one: alertOn('gold.sale') } }),
      'The alert one names gold.sale, which is not in the project.',
    ],
    'what is no table, and a page of none': [
      shop({ resources: { one: dashboardOf('source.orders', '') } }),
      'The dashboard one names source.orders, which is no table.',
      'The dashboard one names no table yet.',
    ],
    'what is not stored, or not shown': [
      {
        ...withSecret,
        resources: { a: alertOn('silver.open_orders'), b: alertOn('silver.secret') },
      },
      'The alert a names silver.open_orders, a temporary view: nothing of it is stored.',
      'The alert b names silver.secret, a private table: only its own pipeline can read it.',
    ],
  },
});

testRule(saysEnough, {
  accepts: {
    'what is whole': shop({ resources: { sales, landing, shown: dashboardOf('gold.sales') } }),
    'an external volume with its place': shop({
      resources: { one: { ...landing, storage: 'external', location: 's3://x' } },
    }),
  },
  reports: {
    'a query that is missing, and a column': [
      shop({
        resources: { one: { ...sales, query: '', condition: { ...sales.condition, column: '' } } },
      }),
      'The alert one has no query.',
      'The alert one compares no column.',
    ],
    'a query over a table nobody named': [
      shop({
        resources: {
          one: { ...sales, table: undefined, query: 'SELECT 1 FROM Watched' },
        },
      }),
      'The alert one reads watched, and names no table.',
    ],
    'a dashboard of nothing': [
      shop({ resources: { one: dashboardOf() } }),
      'The dashboard one shows no table.',
    ],
    'an external volume anywhere': [
      shop({ resources: { one: { ...landing, storage: 'external' } } }),
      'The volume one is external, and says not where.',
    ],
  },
});

testRule(needsWarehouse, {
  accepts: { 'one that is named': shop({ resources: { sales, landing } }) },
  reports: {
    'none, or an empty name': [
      shop({
        resources: { a: { kind: 'dashboard', pages: [] }, b: { ...sales, warehouse: ' ' } },
      }),
      'The dashboard a names no SQL warehouse.',
      'The alert b names no SQL warehouse.',
    ],
  },
});

testRule(validSchedule, {
  accepts: { 'what Quartz takes': shop({ resources: { sales } }) },
  reports: {
    'five fields in no zone': [
      shop({ resources: { one: { ...sales, schedule: { cron: '0 6 * * *', timeZone: '' } } } }),
      'The schedule “0 6 * * *” of the alert one is none that Quartz takes.',
      'The alert one has a schedule without a time zone.',
    ],
    'what a variable holds in one environment': [
      shop({
        environments: ['dev', 'prd'],
        variables: { at: { dev: '0 0 6 * * ?', prd: 'never' } },
        resources: { one: { ...sales, schedule: { cron: '{at}', timeZone: 'UTC' } } },
      }),
      'The schedule “never” of the alert one is none that Quartz takes.',
    ],
  },
});

testRule(alertReceivers, {
  accepts: {
    'an address, also by a variable': shop({
      resources: { one: { ...sales, notify: { emails: ['a@b.org', '{team}'] } } },
    }),
  },
  reports: {
    nobody: [
      shop({ resources: { one: { ...sales, notify: {} } } }),
      'Nobody hears of the alert one.',
    ],
    'what is no address': [
      shop({ resources: { one: { ...sales, notify: { emails: ['Ann'] } } } }),
      'The alert one tells “Ann”, which is no address.',
    ],
  },
});
