/** Prints `databricks.yml`: the bundle, its variables, and a target for each environment. */
import type { Layer, Pipeline } from '#core/model/pipeline.ts';
import { printYaml, yamlText } from '../text/print-yaml.ts';
import { type BundlePipeline, layersOf, type placeFinder } from './bundle-pipelines.ts';
import type { BundleSecret } from './write-variables.ts';

export interface BundleProject {
  readonly pipeline: Pipeline;
  readonly pipelines: readonly BundlePipeline[];
  readonly secrets: readonly BundleSecret[];
  readonly placeOf: ReturnType<typeof placeFinder>;
  /** Ending of configs in the notation of the bundle. */
  readonly ending: 'json' | 'yaml';
}

export function databricksYml(project: BundleProject): string {
  const { pipeline } = project;
  const layers = layersOf(project.pipelines);
  return [
    '# What this bundle deploys, and where to.\n',
    printYaml({ bundle: { name: bundleName(pipeline) } }),
    '\n',
    printYaml({ include: ['resources/*.yml'] }),
    '\n',
    printYaml({ variables: variablesOf(layers) }),
    '\n# One target for each environment: its name picks src/pipeline_configs/<target>_substitutions.\ntargets:\n',
    ...pipeline.environments.map((environment) => targetText(project, environment, layers)),
  ].join('');
}

/** A bundle's name may hold no variables, and becomes part of paths. */
export function bundleName({ name }: Pipeline): string {
  return name.trim().replace(/[^\w.-]+/g, '_') || 'lakewright_bundle';
}

function variablesOf(layers: readonly Layer[]): Record<string, object> {
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
  return variables;
}

const productionName = /^(?:prd|prod|production|live)(?![a-z])/i;
const developmentName =
  /^(?:d|dev|develop|development|demo|it|local|play|sandbox|sbx|test|tst)(?![a-z])/i;

/** Development copies are a user's own; everything that is shared is deployed as production is. */
export function modeOf(
  environment: string,
  environments: readonly string[],
): 'development' | 'production' {
  if (productionName.test(environment)) return 'production';
  const isFirst = environments[0] === environment;
  return isFirst || developmentName.test(environment) ? 'development' : 'production';
}

/** The target that commands use when none is named: the first for development, else the first. */
export function defaultTarget(environments: readonly string[]): string | undefined {
  const development = environments.find((name) => modeOf(name, environments) === 'development');
  return development ?? environments[0];
}

function targetText(
  { pipeline: { environments }, placeOf }: BundleProject,
  environment: string,
  layers: readonly Layer[],
): string {
  const mode = modeOf(environment, environments);
  const values: Record<string, string> = {};
  for (const layer of layers) {
    const place = placeOf(layer, environment);
    if (!place) continue;
    values[`${layer}_catalog`] = place.catalog;
    values[`${layer}_schema`] = place.schema;
  }
  const target = {
    mode,
    ...(defaultTarget(environments) === environment && { default: true }),
    ...(mode === 'production' && {
      workspace: {
        root_path: `/Workspace/Shared/.bundle/\${bundle.name}/\${bundle.target}`,
      },
    }),
    ...(Object.keys(values).length > 0 && { variables: values }),
  };
  const comment =
    mode === 'development'
      ? '# Development mode: everyone who deploys gets pipelines of their own, and no triggers run.'
      : '# Production mode: one shared copy in a fixed place, whoever deploys it.';
  const body = printYaml(target).replace(/^(?=.)/gm, '    ');
  return `  ${comment}\n  ${yamlText(environment)}:\n${body}`;
}
