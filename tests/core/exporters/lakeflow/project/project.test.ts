/** The files around the specs: targets, pipelines, values and secrets by environment, the README. */
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { productionRoot } from '#core/model/bundle-targets.ts';
import {
  completeSource,
  filesNode,
  pipelineOf,
  sinkNode,
  tableNode,
} from '../../../../support/build-pipeline.ts';
import { writePipeline } from '../write-pipeline.ts';

const nodes = [
  filesNode('orders'),
  tableNode('bronze.orders', 'source.orders', { database: '{bronze}' }),
  tableNode('silver.orders', 'bronze.orders', { database: '{silver}' }),
  tableNode('silver.other', 'bronze.orders', { group: 'a1', database: 'x.y' }),
];
const project = pipelineOf(nodes, {
  name: 'My shop!',
  environments: ['dev', 'staging', 'prd'],
  variables: {
    silver: { dev: 'lake_dev.silver', prd: 'lake.silver' },
    bronze: { dev: 'lake_dev.bronze', staging: 'lake_stg.bronze', prd: 'lake.bronze' },
  },
});

describe('databricks.yml', () => {
  const written = writePipeline(project);
  const bundle = load(written.texts['databricks.yml'] ?? '') as Record<string, never>;

  test('names the bundle without signs that paths cannot have', () => {
    expect(bundle.bundle).toEqual({ name: 'My_shop_' });
  });

  test('has a target for each environment, the first for development', () => {
    expect(bundle.targets).toEqual({
      dev: {
        mode: 'development',
        default: true,
        variables: {
          bronze_catalog: 'lake_dev',
          bronze_schema: 'bronze',
          silver_catalog: 'lake_dev',
          silver_schema: 'silver',
        },
      },
      staging: {
        mode: 'production',
        workspace: { root_path: productionRoot },
        variables: {
          bronze_catalog: 'lake_stg',
          bronze_schema: 'bronze',
          silver_catalog: 'x',
          silver_schema: 'y',
        },
      },
      prd: {
        mode: 'production',
        workspace: { root_path: productionRoot },
        variables: {
          bronze_catalog: 'lake',
          bronze_schema: 'bronze',
          silver_catalog: 'lake',
          silver_schema: 'silver',
        },
      },
    });
  });

  test.each([
    [['prod'], { prod: 'production' }],
    [['it', 'prd'], { it: 'development', prd: 'production' }],
    [['preprod', 'nonprod'], { preprod: 'development', nonprod: 'production' }],
    [['prod_eu', 'sandbox'], { prod_eu: 'production', sandbox: 'development' }],
  ])('the modes of %j', (environments, modes) => {
    const { texts } = writePipeline({ ...project, environments });
    const { targets } = load(texts['databricks.yml'] ?? '') as {
      targets: Record<string, { mode: string; default?: boolean }>;
    };
    expect(
      Object.fromEntries(Object.entries(targets).map(([name, { mode }]) => [name, mode])),
    ).toEqual(modes);
    expect(Object.values(targets).filter((target) => target.default)).toHaveLength(1);
  });
});

describe('pipelines', () => {
  test('refresh one group of one layer, whatever the case of its letters', () => {
    const { texts } = writePipeline(project);
    const files = Object.keys(texts).filter((path) => path.startsWith('resources/'));
    expect(files).toEqual(['resources/a1_bronze.pipeline.yml', 'resources/a1_silver.pipeline.yml']);
    expect(load(texts['resources/a1_bronze.pipeline.yml'] ?? '')).toEqual({
      resources: {
        pipelines: {
          a1_bronze: {
            name: 'A1_bronze',
            channel: 'CURRENT',
            serverless: true,
            catalog: `\${var.bronze_catalog}`,
            schema: `\${var.bronze_schema}`,
            libraries: [{ notebook: { path: `\${var.framework_source_path}/dlt_pipeline` } }],
            configuration: {
              'bundle.sourcePath': `\${workspace.file_path}/src`,
              'bundle.target': `\${bundle.target}`,
              'framework.sourcePath': `\${var.framework_source_path}`,
              'workspace.host': `\${workspace.host}`,
              'pipeline.layer': 'bronze',
              logicalEnv: `\${var.logical_env}`,
              'pipeline.dataFlowGroupFilter': 'A1_bronze',
            },
          },
        },
      },
    });
  });

  test('of groups that look alike in paths get different files', () => {
    const { texts } = writePipeline(
      pipelineOf([
        filesNode('orders'),
        tableNode('bronze.orders', 'source.orders', { group: 'a-b' }),
        tableNode('bronze.more', 'source.orders', { group: 'a b' }),
      ]),
    );
    expect(Object.keys(texts).filter((path) => path.startsWith('resources/'))).toEqual([
      'resources/a_b_bronze.pipeline.yml',
      'resources/a_b_bronze_2.pipeline.yml',
    ]);
  });
});

describe('values by environment', () => {
  test('are in the order of their names; one that is missing is empty', () => {
    const written = writePipeline(project);
    expect(written.texts['src/pipeline_configs/staging_substitutions.json']).toBe(
      '{\n  "tokens": {\n    "bronze": "lake_stg.bronze",\n    "silver": ""\n  }\n}\n',
    );
    const traces = written.traces.get('') ?? [];
    expect(traces.map(({ field, file }) => `${field.join('.')} ${file.split('/').at(-1)}`)).toEqual(
      [
        'variables.bronze.dev dev_substitutions.json',
        'variables.silver.dev dev_substitutions.json',
        'variables.bronze.staging staging_substitutions.json',
        'variables.silver.staging staging_substitutions.json',
        'variables.bronze.prd prd_substitutions.json',
        'variables.silver.prd prd_substitutions.json',
      ],
    );
  });

  test('a name the framework uses itself is no token', () => {
    const written = writePipeline(
      pipelineOf(nodes, { variables: { version: { dev: '1' }, pipeline_schema: { dev: 'x' } } }),
    );
    expect(written.json('src/pipeline_configs/dev_substitutions.json')).toEqual({ tokens: {} });
    expect(written.losses.get('')?.map(({ field }) => field.join('.'))).toEqual([
      'variables.pipeline_schema',
      'variables.version',
    ]);
  });

  test('without secrets there is no file of secrets', () => {
    const { texts } = writePipeline(project);
    expect(Object.keys(texts).filter((path) => path.includes('secrets'))).toEqual([]);
    expect(texts['README.md']).not.toContain('## Create the secrets');
  });

  test('a place of a secret that no token replaces is listed in the README', () => {
    const source = completeSource('kafka', 'events', { options: { a: `\${secret.pass}` } });
    const written = writePipeline(
      pipelineOf([source, tableNode('bronze.events', 'source.events')], {
        secrets: { pass: { scope: '{vault}', key: 'k' } },
        variables: { vault: {} },
      }),
    );
    expect(written.texts['README.md']).toContain(
      '- In `src/pipeline_configs/dev_secrets.json`: the values of `{vault}`.',
    );
  });
});

describe('README', () => {
  test('has the commands for the target to begin with, and what to fill in', () => {
    const text = writePipeline(project).texts['README.md'] ?? '';
    expect(text).toContain('databricks bundle deploy -t dev\n');
    expect(text).toContain('databricks bundle run a1_silver -t dev\n');
    expect(text).toContain('For the other environments: `-t staging`, `-t prd`.');
    expect(text).toContain('- In `src/pipeline_configs/staging_substitutions.json`: `silver`.');
  });
});

describe('in YAML', () => {
  const written = writePipeline(
    pipelineOf(
      [
        filesNode('orders', {
          schema: { type: 'struct', fields: [] },
          options: { 'cloudFiles.format': 'csv', header: 'true' },
        }),
        tableNode('bronze.orders', 'source.orders', {
          expectations: [{ name: 'a', constraint: 'a > 0', action: 'drop' }],
        }),
        sinkNode('out', 'source.orders'),
      ],
      { secrets: { s: { scope: 'a', key: 'b' } } },
    ),
    { specFormat: 'yaml' },
  );

  test('every config but schemas and settings is YAML, as the framework looks for it', () => {
    const isOfTests = (path: string): boolean => /^tests\/|^pytest|^requirements/.test(path);
    expect(Object.keys(written.texts).filter((path) => !isOfTests(path))).toEqual([
      '.gitignore',
      'README.md',
      'databricks.yml',
      'resources/a1_bronze.pipeline.yml',
      'src/dataflows/bronze_erp/dataflowspec/orders_main.yaml',
      'src/dataflows/bronze_erp/dataflowspec/out_main.yaml',
      'src/dataflows/bronze_erp/expectations/orders_expectations.yaml',
      'src/dataflows/bronze_erp/schemas/orders_schema.json',
      'src/dataflows/bronze_erp/schemas/out_schema.json',
      'src/pipeline_configs/dev_secrets.yaml',
      'src/pipeline_configs/dev_substitutions.yaml',
      'src/pipeline_configs/global.json',
    ]);
    expect(written.json('src/pipeline_configs/global.json')).toEqual({
      pipeline_bundle_spec_format: { format: 'yaml' },
    });
  });

  test('texts that YAML would take for something else are quoted', () => {
    const text = written.texts['src/dataflows/bronze_erp/dataflowspec/orders_main.yaml'] ?? '';
    expect(text).toContain('quarantineMode: "off"\n');
    expect(text).toContain('header: "true"\n');
    expect(text).toContain('dataQualityExpectationsPath: "./orders_expectations.yaml"\n');
  });
});
