/** Writes the README of a bundle: what to fill in, and the commands that deploy it. */
import { bundleName, defaultTarget } from '#core/model/bundle-targets.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { type UserFunction, userFunctionsOf } from '#core/model/user-functions.ts';
import { isReservedToken, resolve, tokensIn, valueIn } from '#core/model/variables.ts';
import { resourceLines } from '#core/resources/readme-lines.ts';
import { defaultPlace } from '../default-place.ts';
import { type BundlePipeline, layersOf } from './bundle-pipelines.ts';
import { testSection } from './bundle-tests.ts';
import type { BundleProject } from './databricks-yml.ts';
import type { BundleSecret } from './write-variables.ts';
import { configsFolder } from './write-variables.ts';

/** @returns Markdown, with sections for what the project has to have filled in */
export function readmeOf(project: BundleProject): string {
  const { pipeline, pipelines } = project;
  const target = defaultTarget(pipeline.environments) ?? 'dev';
  const sections = [
    `# ${bundleName(pipeline)}`,
    'A Pipeline Bundle for the Lakeflow Framework: Data Flow Specs for its tables, and a Databricks bundle that deploys the pipelines that refresh them.',
    '## Fill in first',
    [
      ...placesToFill(project),
      ...variablesToFill(project),
      ...secretsToFill(project),
      ...functionsToAdd(project.pipeline),
    ].join('\n'),
    ...secretsSection(project),
    '## Deploy',
    'You need the Databricks CLI, signed in to the workspace, and the Lakeflow Framework deployed there.',
    fenced([
      'export BUNDLE_VAR_framework_source_path=/Workspace/<where the framework is>/files/src',
      `databricks bundle validate --strict -t ${target}`,
      `databricks bundle deploy -t ${target}`,
      ...inOrder(pipelines).map(({ key }) => `databricks bundle run ${key} -t ${target}`),
    ]),
    ...otherTargets(pipeline, target),
    ...(pipelines.length > 0 ? testSection : []),
    '## What is in it',
    contents(project),
    '## Good to know',
    'The framework adds a column `meta_load_details` to every table. Where that is not wanted, take *Load details* off in the design, which sets `features.operationalMetadataEnabled` of the spec to `false`.',
  ];
  return `${sections.join('\n\n')}\n`;
}

/** Each layer reads what the one before it has written. */
function inOrder(pipelines: readonly BundlePipeline[]): readonly BundlePipeline[] {
  return layersOf(pipelines).flatMap((layer) => pipelines.filter((one) => one.layer === layer));
}

function placesToFill({ pipeline, pipelines }: BundleProject): readonly string[] {
  const missing = layersOf(pipelines).flatMap((layer) =>
    pipeline.environments
      .filter((environment) => !defaultPlace(pipeline, layer, environment))
      .map((environment) => `\`${layer}_catalog\` and \`${layer}_schema\` of \`${environment}\``),
  );
  return [
    '- `framework_source_path`, a variable of `databricks.yml`: where the framework is deployed. Set it there, or as below.',
    ...missing.map((names) => `- ${names}, in \`databricks.yml\`.`),
  ];
}

function variablesToFill({ pipeline, ending }: BundleProject): readonly string[] {
  return pipeline.environments.flatMap((environment) => {
    const empty = Object.keys(pipeline.variables)
      .sort((a, b) => (a < b ? -1 : 1))
      .filter((name) => !isReservedToken(name))
      .filter((name) => valueIn(pipeline.variables, name, environment) === undefined);
    if (empty.length === 0) return [];
    const file = `${configsFolder}/${environment}_substitutions.${ending}`;
    return [`- In \`${file}\`: ${empty.map((name) => `\`${name}\``).join(', ')}.`];
  });
}

/** Unlike specs, the files that name secrets are read without replacing tokens. */
function secretsToFill({ pipeline, secrets, ending }: BundleProject): readonly string[] {
  return pipeline.environments.flatMap((environment) => {
    const open = secrets.flatMap(({ scope, key }) =>
      tokensIn(resolve(`${scope} ${key}`, pipeline.variables, environment)),
    );
    if (open.length === 0) return [];
    const file = `${configsFolder}/${environment}_secrets.${ending}`;
    const names = [...new Set(open)].map((name) => `\`{${name}}\``).join(', ');
    return [
      `- In \`${file}\`: the values of ${names}. The framework does not replace tokens there.`,
    ];
  });
}

const calls = {
  source: ['(spark, tokens)', 'which gives a DataFrame'],
  transform: ['(df, tokens)', 'which gives a DataFrame of its rows'],
  sink: ['(df, batch_id, tokens)', 'which writes a batch'],
} as const satisfies Record<UserFunction['kind'], readonly [string, string]>;

function functionsToAdd(pipeline: Pipeline): readonly string[] {
  const lines = userFunctionsOf(pipeline).map(({ module, function: name, kind, hasOptions }) => {
    const [parameters, does] = calls[kind];
    const given = hasOptions ? parameters : parameters.replace(', tokens', '');
    const file = `src/python/${module.replaceAll('.', '/')}.py`;
    return `- \`${file}\`, with a function \`${name}${given}\` ${does}.`;
  });
  return [...new Set(lines)];
}

function secretsSection({ pipeline, secrets }: BundleProject): readonly string[] {
  if (secrets.length === 0) return [];
  const commands = pipeline.environments.flatMap((environment) => [
    `# ${environment}`,
    ...secrets.map((secret) => {
      const shown = (text: string): string => resolve(text, pipeline.variables, environment);
      return `databricks secrets put-secret ${shown(secret.scope)} ${shown(secret.key)}`;
    }),
  ]);
  return [
    '## Create the secrets',
    'No secret is part of this bundle. These have to exist in the workspace:',
    fenced(commands),
    ...secrets.filter(({ madeFrom }) => madeFrom !== undefined).map(connectionNote),
  ];
}

function connectionNote({ alias, key, madeFrom }: BundleSecret): string {
  return `\`${key}\` (\`\${secret.${alias}}\` in the specs) is the whole login line of an event hub, with the access key of \`${madeFrom}\` in it: \`kafkashaded.org.apache.kafka.common.security.plain.PlainLoginModule required username="$ConnectionString" password="Endpoint=sb://<namespace>.servicebus.windows.net/;SharedAccessKeyName=<key name>;SharedAccessKey=<key>";\``;
}

function otherTargets({ environments }: Pipeline, target: string): readonly string[] {
  const others = environments.filter((name) => name !== target).map((name) => `\`-t ${name}\``);
  return others.length === 0 ? [] : [`For the other environments: ${others.join(', ')}.`];
}

function contents({
  pipeline,
  ending,
  pipelines,
  secrets,
  jobs,
  hasTemplates,
}: BundleProject): string {
  return [
    '- `databricks.yml`: targets and variables of the bundle.',
    `- \`resources/\`: ${pipelines.length === 1 ? 'the pipeline' : `${pipelines.length} pipelines, one for each layer and data flow group`}.`,
    ...jobLines(jobs),
    ...resourceLines(pipeline),
    `- \`src/dataflows/\`: the specs (\`*_main.${ending}\`) with their schemas and expectations.`,
    ...(hasTemplates ? [templatesLine(ending)] : []),
    `- \`${configsFolder}/\`: values of \`{tokens}\`${secrets.length > 0 ? ', and where secrets are kept,' : ''} by environment.`,
  ].join('\n');
}

function templatesLine(ending: BundleProject['ending']): string {
  return `- \`src/templates/\`: what specs that differ in little have in common. Each template is named by a \`*_main.${ending}\` beside the specs, with the values of its tables; the framework makes a spec of each.`;
}

function jobLines({ jobs }: BundleProject['jobs']): readonly string[] {
  const count = jobs.filter(({ tasks }) => tasks.length > 0).length;
  if (count === 0) return [];
  return [
    `- \`resources/*.job.yml\`: ${count === 1 ? 'the job that starts' : `${count} jobs that start`} them.`,
  ];
}

function fenced(lines: readonly string[]): string {
  return ['```sh', ...lines, '```'].join('\n');
}
