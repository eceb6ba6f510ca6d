/** Every YAML file of a bundle is what the Databricks CLI accepts, for templates and for real configs. */
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { templates } from '#core/templates/index.ts';
import { bundleErrors, hasBundleSchema } from '../../../support/bundle-schema.ts';
import { corpusCases } from '../../../support/corpus.ts';
import { withJobs } from '../../../support/job-pipeline.ts';
import { readUploads } from '../../../support/read-uploads.ts';
import { everyJob, everyResource, factsPipeline } from './fixtures.ts';
import { languages, writeDatabricks } from './write-databricks.ts';

const pipelines = [
  ...Object.entries(templates).map(([name, build]) => ({ name, pipeline: build() })),
  ...corpusCases.map(({ name, uploads }) => ({ name, pipeline: readUploads(uploads) })),
  { name: 'jobs', pipeline: withJobs(everyJob) },
  { name: 'facts', pipeline: factsPipeline },
  { name: 'resources', pipeline: { ...factsPipeline, resources: everyResource } },
];
const cases = [
  ...languages.flatMap((language) =>
    pipelines.map(({ name, pipeline }) => ({
      name,
      how: language as string,
      written: writeDatabricks(pipeline, language),
    })),
  ),
  ...pipelines.map(({ name, pipeline }) => ({
    name,
    how: 'SQL with its schemas',
    written: writeDatabricks(pipeline, 'sql', 'created'),
  })),
];

/** Files that the Databricks CLI reads; workflows of build servers have schemas of their own. */
function bundleFiles({ files }: (typeof cases)[number]['written']) {
  return files.filter(({ path }) => path === 'databricks.yml' || path.startsWith('resources/'));
}

describe.skipIf(!hasBundleSchema)('the schema of the Databricks CLI', () => {
  test.each(cases)('accepts $name in $how', ({ written }) => {
    const wrong = bundleFiles(written).flatMap(({ path, text }) =>
      bundleErrors(load(text)).map((error) => `${path} ${error}`),
    );
    expect(wrong).toEqual([]);
  });

  test('refuses what it does not know', () => {
    expect(bundleErrors({ resources: { pipelines: { a: { nmae: 'a' } } } })).not.toEqual([]);
  });
});

test.each(cases)('$name in $how refers only to what is there', ({ written }) => {
  const bundle = bundleFiles(written).map(({ text }) => load(text) as Bundle);
  const variables = new Set(bundle.flatMap((one) => Object.keys(one.variables ?? {})));
  const text = bundleFiles(written)
    .map((one) => one.text)
    .join('\n');
  const used = Array.from(text.matchAll(/\$\{var\.([^}]+)\}/g), ([, name = '']) => name);
  expect(used.filter((name) => !variables.has(name))).toEqual([]);
  const keys = bundle.flatMap(({ resources = {} }) =>
    Object.values(resources).flatMap((kind) => Object.keys(kind)),
  );
  expect(new Set(keys).size).toBe(keys.length);
  for (const [, kind = '', key = ''] of text.matchAll(/\$\{resources\.(\w+)\.(\w+)\./g)) {
    expect(bundle.some(({ resources }) => resources?.[kind]?.[key] !== undefined)).toBe(true);
  }
});

interface Bundle {
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly resources?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}
