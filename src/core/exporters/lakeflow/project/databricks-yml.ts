/** Prints `databricks.yml`: the bundle, its variables, and a target for each environment. */
import { bundleName, printTarget } from '#core/model/bundle-targets.ts';
import type { Layer, Pipeline } from '#core/model/pipeline.ts';
import { resolve, valueIn } from '#core/model/variables.ts';
import { lookupVariables } from '#core/resources/lookup-variables.ts';
import { printYaml } from '#core/text/print-yaml.ts';
import { defaultPlace } from '../default-place.ts';
import type { BundleJobs } from './bundle-jobs.ts';
import { type BundlePipeline, layersOf } from './bundle-pipelines.ts';
import type { BundleSecret } from './write-variables.ts';

export interface BundleProject {
  readonly pipeline: Pipeline;
  readonly pipelines: readonly BundlePipeline[];
  readonly jobs: BundleJobs;
  readonly secrets: readonly BundleSecret[];
  /** Ending of configs in the notation of the bundle. */
  readonly ending: 'json' | 'yaml';
  /** Whether specs were folded into templates. */
  readonly hasTemplates: boolean;
}

/** The whole text of the file, with its comments. */
export function databricksYml(project: BundleProject): string {
  const { pipeline } = project;
  const layers = layersOf(project.pipelines);
  return [
    '# What this bundle deploys, and where to.\n',
    printYaml({ bundle: { name: bundleName(pipeline) } }),
    '\n',
    printYaml({ include: ['resources/*.yml'] }),
    '\n',
    printYaml({ variables: variablesOf(project, layers) }),
    '\n# One target for each environment: its name picks src/pipeline_configs/<target>_substitutions.\ntargets:\n',
    ...pipeline.environments.map((environment) => {
      const values = valuesOf(project, environment, layers);
      return printTarget(
        { environment, values, copies: 'pipelines of their own' },
        pipeline.environments,
      );
    }),
  ].join('');
}

function variablesOf(
  { pipeline, jobs: { words, jobs } }: BundleProject,
  layers: readonly Layer[],
): Record<string, object> {
  const variables: Record<string, object> = {
    framework_source_path: {
      description: 'Workspace path of the src folder of the deployed Lakeflow Framework.',
    },
    logical_env: {
      description:
        'Suffix that tells parallel copies of one environment apart. Empty: there is one copy.',
      default: '',
    },
  };
  for (const layer of layers) {
    const tables = `${layer} tables that name none themselves`;
    variables[`${layer}_catalog`] = { description: `Catalog of ${tables}.` };
    variables[`${layer}_schema`] = { description: `Schema of ${tables}.` };
  }
  for (const { name, key } of words.variables) {
    variables[key] = { description: `{${name}} of the design, for jobs and resources.` };
  }
  const deployed = jobs.filter(({ tasks }) => tasks.length > 0).map(({ job }) => job);
  return { ...variables, ...lookupVariables(pipeline, deployed, words) };
}

function valuesOf(
  { pipeline, jobs }: BundleProject,
  environment: string,
  layers: readonly Layer[],
): Record<string, string> {
  const values: Record<string, string> = {};
  for (const layer of layers) {
    const place = defaultPlace(pipeline, layer, environment);
    if (!place) continue;
    values[`${layer}_catalog`] = place.catalog;
    values[`${layer}_schema`] = place.schema;
  }
  const { variables } = pipeline;
  for (const { name, key } of jobs.words.variables) {
    const value = valueIn(variables, name, environment);
    if (value !== undefined) values[key] = resolve(value, variables, environment);
  }
  return values;
}
