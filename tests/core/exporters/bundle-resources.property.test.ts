/** Whatever jobs and resources a design has, the Databricks CLI accepts the files that deploy them. */
import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { databricks } from '#core/exporters/databricks/databricks.ts';
import type { OutputFile } from '#core/exporters/define.ts';
import { etl } from '#core/exporters/etl/etl.ts';
import { lakeflow } from '#core/exporters/lakeflow/lakeflow.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { anyJob } from '../../support/any-job.ts';
import { anyResource } from '../../support/any-resource.ts';
import { bundleErrors, hasBundleSchema } from '../../support/bundle-schema.ts';
import { withJobs } from '../../support/job-pipeline.ts';
import { writeDesign } from '../../support/write-design.ts';

/** A resource about a table that is there: others are left out. */
const resourceOfShop = anyResource.map((one) => {
  const table = 'gold.sales';
  switch (one.kind) {
    case 'alert':
      return { ...one, table };
    case 'dashboard':
      return { ...one, pages: one.pages.map((page) => ({ ...page, table })) };
    default:
      return one;
  }
});
/** A job that refreshes what is there, whatever else it asks for: others have no task. */
const jobOfShop = anyJob.map((one) => ({ ...one, selection: { upstream: true } }));

const designs = fc
  .record({ job: jobOfShop, resource: resourceOfShop })
  .map((one) => withJobs({ daily: one.job }, { resources: { watched: one.resource } }));
const samples = fc.sample(designs, { numRuns: 150, seed: 5 });

const ways = {
  'databricks, Python': (design: Pipeline) =>
    writeDesign(databricks, design, { language: 'python', schemas: 'there' }).files,
  'databricks, SQL with its schemas': (design: Pipeline) =>
    writeDesign(databricks, design, { language: 'sql', schemas: 'created' }).files,
  etl: (design: Pipeline) =>
    writeDesign(etl, design, { runtime: 'databricks', loading: 'runtime' }).files,
  lakeflow: (design: Pipeline) =>
    writeDesign(lakeflow, design, { specFormat: 'json', specTemplates: 'no' }).files,
};

/** What the samples have to make every bundle say somewhere, for the schema to have been asked about it. */
const said = [
  ...['schedule', 'periodic', 'file_arrival', 'table_update', 'continuous', 'pause_status'],
  ...['email_notifications', 'webhook_notifications', 'notification_destination', 'health'],
  ...['parameters', 'max_retries', 'timeout_seconds', 'queue', 'tags', 'run_as', 'full_refresh'],
  ...['performance_target', 'autoscale', 'num_workers', 'policy_id', 'photon'],
  ...['alerts', 'dashboards', 'volumes', 'threshold', 'subscriptions', 'grants'],
];

const isOfBundle = ({ path }: OutputFile): boolean =>
  path === 'databricks.yml' || /^(resources|workflows)\//.test(path);

describe.skipIf(!hasBundleSchema)('the schema of the Databricks CLI', () => {
  test.each(Object.entries(ways))('accepts all of %s', { timeout: 120_000 }, (_, write) => {
    const written = samples.flatMap((design) => write(design).filter(isOfBundle));
    const wrong = written.flatMap(({ path, text }) =>
      bundleErrors(load(text)).map((error) => `${path} ${error}\n${text}`),
    );
    expect(wrong).toEqual([]);
    const keys = new Set(
      written.flatMap(({ text }) => Array.from(text.matchAll(/^ *(\w+):/gm), ([, key]) => key)),
    );
    expect(said.filter((key) => !keys.has(key))).toEqual([]);
  });
});
