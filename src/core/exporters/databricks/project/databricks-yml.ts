/** Prints `databricks.yml`: the bundle, its variables, and a target for each environment. */
import { at, type Book } from '#core/exporters/book.ts';
import { bundleName, printTarget } from '#core/model/bundle-targets.ts';
import type { BundleWords } from '#core/model/bundle-words.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { resolve, valueIn } from '#core/model/variables.ts';
import { lookupVariables } from '#core/resources/lookup-variables.ts';
import { printYaml } from '#core/text/print-yaml.ts';
import type { BundleNames } from '../names.ts';
import type { DefaultPlace } from './default-place.ts';

export const bundleFile = 'databricks.yml';

export interface BundleProject {
  readonly pipeline: Pipeline;
  readonly names: BundleNames;
  readonly words: BundleWords;
  readonly book: Book;
  readonly place: DefaultPlace;
  /** What variables are called in the design that have another name there. */
  readonly designedAs: ReadonlyMap<string, string>;
  /** Whether statements are run once the tables exist. */
  readonly hasGovernance: boolean;
}

/** Variables of the bundle that no variable of the project is. */
export const catalogVariable = 'default_catalog';
export const warehouseVariable = 'warehouse_id';

/** A catalog in words of the bundle. @param written absent: that of the pipeline */
export function catalogText(
  { words, place }: Pick<BundleProject, 'words' | 'place'>,
  written = place.catalog,
): string {
  return written === undefined ? `\${var.${catalogVariable}}` : words.text(written);
}

const header = `# What this bundle deploys, and where to.
#
# To have an editor check it, keep what \`databricks bundle schema\` prints in a file, and name that
# file in a first line: # yaml-language-server: $schema=<file>
`;

const ownSchemaNames = `
# Tables are written to schemas by these very names, in development mode as well.
experimental:
  skip_name_prefix_for_schema: true
`;

/** Books where name and environments went. */
export function databricksYml(project: BundleProject): string {
  const { pipeline, book } = project;
  book.trace(at('', ['name']), bundleFile, ['bundle', 'name']);
  book.trace(at('', ['environments']), bundleFile, ['targets']);
  const variables = variablesOf(project);
  return [
    header,
    printYaml({ bundle: { name: bundleName(pipeline) } }),
    '\n',
    printYaml({ include: includesOf(project) }),
    ...(project.names.schemas.size > 0 ? [ownSchemaNames] : []),
    ...(Object.keys(variables).length > 0 ? ['\n', printYaml({ variables })] : []),
    '\ntargets:\n',
    ...pipeline.environments.map((environment) =>
      printTarget(
        { environment, values: valuesOf(project, environment), copies: 'a pipeline of their own' },
        pipeline.environments,
      ),
    ),
  ].join('');
}

function includesOf({ names }: BundleProject): readonly string[] {
  const resources = ['resources/*.yml'];
  return names.choosingJob === undefined ? resources : [...resources, 'workflows/*.yml'];
}

function variablesOf({ pipeline, words, place, hasGovernance, designedAs }: BundleProject) {
  const variables: Record<string, object> = {};
  if (place.catalog === undefined) {
    const description = 'Catalog of tables that name none themselves.';
    variables[catalogVariable] = { description };
  }
  for (const { name, key } of words.variables) {
    const designed = designedAs.get(name);
    const description = designed
      ? `Catalog in {${designed}} of the design.`
      : `{${name}} of the design.`;
    variables[key] = { description };
  }
  Object.assign(variables, lookupVariables(pipeline, Object.values(pipeline.jobs ?? {}), words));
  if (hasGovernance) {
    variables[warehouseVariable] = {
      description: 'SQL warehouse that sets tags, masks and comments.',
      lookup: { warehouse: 'Serverless Starter Warehouse' },
    };
  }
  return variables;
}

function valuesOf({ pipeline, words, book, designedAs }: BundleProject, environment: string) {
  const values: Record<string, string> = {};
  for (const { name, key } of words.variables) {
    const value = valueIn(pipeline.variables, name, environment);
    if (value === undefined) continue;
    values[key] = resolve(value, pipeline.variables, environment);
    const path = ['targets', environment, 'variables', key];
    const designed = designedAs.get(name) ?? name;
    book.trace(at('', ['variables', designed, environment]), bundleFile, path);
  }
  return values;
}
