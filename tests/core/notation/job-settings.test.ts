/** Jobs as part of the settings' text: printed, read back, and told apart where they are wrong. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Job } from '#core/jobs/job.ts';
import { printSettings, readSettings } from '#core/notation/settings.ts';
import { anyJob } from '../../support/any-job.ts';

const project = (jobs: Readonly<Record<string, Job>>) => ({
  settings: { name: 'shop', environments: ['dev'], variables: {}, secrets: {}, jobs },
  output: { exporter: 'lakeflow' },
});

const daily: Job = {
  selection: { tags: ['daily'], upstream: true },
  trigger: { kind: 'schedule', timeZone: 'Europe/Berlin', cron: '0 0 6 * * ?' },
  notifications: [{ via: 'slack', to: 'data-oncall', events: ['failure'] }],
};

test('jobs stand in the order of their schema', () => {
  expect(printSettings(project({ daily }))).toContain(`jobs:
  daily:
    trigger:
      kind: schedule
      cron: "0 0 6 * * ?"
      timeZone: Europe/Berlin
    selection:
      tags:
        - daily
      upstream: true
    notifications:
      - via: slack
        to: data-oncall
        events:
          - failure
`);
});

test('any job is read back as it was', () => {
  fc.assert(
    fc.property(anyJob, (job) => {
      const given = project({ daily: job });
      expect(readSettings(printSettings(given))).toEqual({ project: given, findings: [] });
    }),
  );
});

test('a trigger of no known kind is told with the kinds there are', () => {
  const text = printSettings(project({ daily })).replace('kind: schedule', 'kind: shedule');
  const { project: read, findings } = readSettings(text);
  expect(read).toBeUndefined();
  expect(findings.map(({ line, message, hint }) => [line, message, hint])).toEqual([
    [
      9,
      '`jobs.daily.trigger.kind` has to be schedule, periodic, file-arrival, table-update, continuous or manual, but "shedule" stands here.',
      'Did you mean `schedule`?',
    ],
  ]);
});
