/** Databases are reached on serverless compute through Unity Catalog alone: who is told so, and when. */
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '#core/diagnostics.ts';
import { databricks } from '#core/exporters/databricks/databricks.ts';
import { etl } from '#core/exporters/etl/etl.ts';
import { lakeflow } from '#core/exporters/lakeflow/lakeflow.ts';
import { spark } from '#core/exporters/spark/spark.ts';
import type { Job } from '#core/jobs/job.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { completeSource, pipelineOf, tableNode } from '../../support/build-pipeline.ts';
import { jobOf } from '../../support/job-pipeline.ts';
import { writeDesign } from '../../support/write-design.ts';

const writers: Readonly<Record<string, (design: Pipeline, told: Diagnostic[]) => unknown>> = {
  databricks: (design, told) =>
    writeDesign(databricks, design, { language: 'python', schemas: 'there' }, told),
  lakeflow: (design, told) =>
    writeDesign(lakeflow, design, { specFormat: 'json', specTemplates: 'no' }, told),
  etl: (design, told) =>
    writeDesign(etl, design, { runtime: 'databricks', loading: 'runtime' }, told),
  spark: (design, told) =>
    writeDesign(spark, design, { version: '4.3', changes: 'computed' }, told),
};

const address = { url: 'jdbc:postgresql://erp:5432/erp', dbtable: 'orders' };
const connection = { 'databricks.connection': 'erp', dbtable: 'orders' };

function design(options: Readonly<Record<string, string>>, compute?: Job['compute']): Pipeline {
  return pipelineOf(
    [
      completeSource('jdbc', 'erp', { options }),
      tableNode('bronze.orders', 'source.erp', { kind: 'materialized-view' }),
      tableNode('silver.orders', 'bronze.orders', { kind: 'materialized-view' }),
    ],
    { jobs: { nightly: jobOf({ compute }) } },
  );
}

function told(target: string, pipeline: Pipeline): readonly string[] {
  const diagnostics: Diagnostic[] = [];
  writers[target]?.(pipeline, diagnostics);
  return diagnostics.map(({ code, severity, at }) => `${severity} ${code} ${at.ref?.node}`);
}

describe.each(['databricks', 'lakeflow', 'etl'])('%s', (target) => {
  test('warns of an address where the pipeline is serverless', () => {
    const expected = [`warning export/${target}/direct-database source.erp`];
    expect(told(target, design(address))).toEqual(expected);
    expect(told(target, design(address, { kind: 'serverless' }))).toEqual(expected);
  });

  test('takes an address on a cluster, and a connection anywhere', () => {
    expect(told(target, design(address, { kind: 'job-cluster', workers: 1 }))).toEqual([]);
    expect(told(target, design(connection))).toEqual([]);
  });
});

test('open-source Spark reads addresses, and leaves out what is behind a connection', () => {
  expect(told('spark', design(address))).toEqual([]);
  expect(told('spark', design(connection))).toEqual([
    'error export/spark/left-out bronze.orders',
    'error export/spark/left-out silver.orders',
  ]);
});
