/** Resources as part of the settings' text: printed, read back, and told apart where they are wrong. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printSettings, readSettings } from '#core/notation/settings.ts';
import type { Resource } from '#core/resources/resource.ts';
import { alertOn, anyResource } from '../../support/any-resource.ts';

const project = (resources: Readonly<Record<string, Resource>>) => ({
  settings: { name: 'shop', environments: ['dev'], variables: {}, secrets: {}, resources },
  output: { exporter: 'databricks' },
});

test('an alert stands in the order of its schema', () => {
  const { notify, kind, ...rest } = alertOn('gold.sales');
  expect(printSettings(project({ empty: { notify, ...rest, kind } }))).toContain(`resources:
  empty:
    kind: alert
    table: gold.sales
    query: SELECT count(*) AS row_count FROM watched
    condition:
      column: row_count
      operator: less-than
      threshold: 1
    schedule:
      cron: "0 0 * * * ?"
      timeZone: UTC
    warehouse: Starter
    notify:
      emails:
        - data-oncall@example.com
`);
});

test('any resource is read back as it was', () => {
  fc.assert(
    fc.property(anyResource, (resource) => {
      const given = project({ one: resource });
      expect(readSettings(printSettings(given))).toEqual({ project: given, findings: [] });
    }),
  );
});

test('a resource of no known kind is told with the kinds there are', () => {
  const text = printSettings(project({ a: alertOn('b') })).replace('kind: alert', 'kind: alarm');
  const { project: read, findings } = readSettings(text);
  expect(read).toBeUndefined();
  expect(findings.map(({ message }) => message)).toEqual([
    '`resources.a.kind` has to be volume, alert or dashboard, but "alarm" stands here.',
  ]);
});
