/** What a project is called as a bundle, and how each of its environments is deployed. */
import { printYaml, yamlText } from '#core/text/print-yaml.ts';
import type { Pipeline } from './pipeline.ts';

/** A bundle's name may hold no variables, and becomes part of paths. */
export function bundleName({ name }: Pipeline): string {
  return name.trim().replace(/[^\w.-]+/g, '_') || 'lakewright_bundle';
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

/**
 * Where a bundle is deployed to in production mode, which wants a folder to be named. A folder that
 * all users may write is one the Databricks CLI warns of, and build servers take no warning.
 */
export const productionRoot = `/Workspace/Users/\${workspace.current_user.userName}/.bundle/\${bundle.name}/\${bundle.target}`;

/** The target that commands use when none is named: the first for development, else the first. */
export function defaultTarget(environments: readonly string[]): string | undefined {
  const development = environments.find((name) => modeOf(name, environments) === 'development');
  return development ?? environments[0];
}

export interface BundleTarget {
  readonly environment: string;
  /** Values of the bundle's variables. */
  readonly values: Readonly<Record<string, string>>;
  /** What each developer gets, such as `pipelines of their own`. */
  readonly copies: string;
}

/** One target of `databricks.yml`, as it stands under `targets:`, with what its mode means. */
export function printTarget(
  { environment, values, copies }: BundleTarget,
  environments: readonly string[],
): string {
  const mode = modeOf(environment, environments);
  const target = {
    mode,
    ...(defaultTarget(environments) === environment && { default: true }),
    ...(mode === 'production' && { workspace: { root_path: productionRoot } }),
    ...(Object.keys(values).length > 0 && { variables: values }),
  };
  const comment =
    mode === 'development'
      ? `# Development mode: everyone who deploys gets ${copies}, and no triggers run.`
      : '# Production mode: one copy, in the folder of who deploys: always have the same principal do so.';
  const body = printYaml(target).replace(/^(?=.)/gm, '    ');
  return `  ${comment}\n  ${yamlText(environment)}:\n${body}`;
}
