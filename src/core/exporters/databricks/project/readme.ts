/** Writes the README of a bundle: what has to be there first, and the commands that deploy it. */

import { sqlWords } from '#core/declarative/sql/words.ts';
import type { ProjectTests } from '#core/exported-tests/project-tests.ts';
import { bundleName, defaultTarget, modeOf } from '#core/model/bundle-targets.ts';
import { type UserFunction, userFunctionsOf } from '#core/model/user-functions.ts';
import { resolve, valueIn } from '#core/model/variables.ts';
import { resourceLines } from '#core/resources/readme-lines.ts';
import { oneLine } from '#core/text/wording.ts';
import { type BundleProject, catalogVariable } from './databricks-yml.ts';
import { schemasOf } from './schemas.ts';
import type { ProjectParts } from './write-project.ts';

type ReadmeParts = BundleProject & ProjectParts & { readonly tests: ProjectTests };

/**
 * @returns Markdown, with sections for what the project has: nothing is said of secrets where there
 * are none
 */
export function readmeOf(parts: ReadmeParts): string {
  const { pipeline, names, hasGovernance } = parts;
  const target = defaultTarget(pipeline.environments) ?? 'dev';
  const sections = [
    `# ${bundleName(pipeline)}`,
    'A Declarative Automation Bundle: one Lakeflow pipeline with all tables, and what deploys it to Databricks.',
    ...fillIn(parts),
    ...createdSection(parts),
    ...schemasSection(parts),
    ...secretsSection(parts),
    ...functionsSection(parts),
    '## Deploy',
    'You need the Databricks CLI, signed in to the workspace.',
    fenced('sh', [
      `databricks bundle validate --strict -t ${target}`,
      `databricks bundle deploy -t ${target}`,
      `databricks bundle run ${names.pipeline} --validate-only -t ${target}`,
      `databricks bundle run ${names.pipeline} -t ${target}`,
    ]),
    'The third command checks all tables without touching any rows; the last one refreshes them.',
    ...sharedTables(parts, target),
    ...(hasGovernance
      ? [
          '## Tags, masks and comments',
          'What a definition cannot say is set by statements in `governance/`, once the tables are there. Run them again after changes:',
          fenced('sh', [`databricks bundle run ${names.governance} -t ${target}`]),
          'They run on the SQL warehouse named in `databricks.yml`; name another one there if yours is called otherwise.',
        ]
      : []),
    ...jobsSection(parts),
    ...parts.tests.readme,
    '## What is where',
    contents(parts),
  ];
  return `${sections.join('\n\n')}\n`;
}

/** Pipelines of a development target differ by who deploys them; their tables do not. */
function sharedTables({ pipeline, place, words }: ReadmeParts, target: string): readonly string[] {
  if (modeOf(target, pipeline.environments) !== 'development') return [];
  const { catalog } = place;
  const variable =
    catalog === undefined
      ? catalogVariable
      : words.variables.find(({ name }) => `{${name}}` === catalog)?.key;
  const apart =
    variable === undefined
      ? 'Let one of you deploy at a time.'
      : `To work beside others, deploy with a catalog of your own: \`--var ${variable}=…\`.`;
  return [
    `Everyone who deploys to \`${oneLine(target)}\` gets a pipeline of their own. All of these write the same tables, and the platform lets only the first of them do so. ${apart}`,
  ];
}

function fillIn({ pipeline, words, place }: ReadmeParts): readonly string[] {
  const open = pipeline.environments.flatMap((environment) => {
    const empty = words.variables.filter(
      ({ name }) => valueIn(pipeline.variables, name, environment) === undefined,
    );
    const keys = [
      ...(place.catalog === undefined ? [catalogVariable] : []),
      ...empty.map(({ key }) => key),
    ];
    const listed = keys.map((key) => `\`${key}\``).join(', ');
    return keys.length > 0 ? [`- For \`${environment}\`: ${listed}.`] : [];
  });
  if (open.length === 0) return [];
  return [
    '## Fill in first',
    'These variables in `databricks.yml` have no value yet:',
    open.join('\n'),
  ];
}

function createdSection({ names, pipeline }: ReadmeParts): readonly string[] {
  const [first] = names.schemas.values();
  if (first === undefined) return [];
  const target = defaultTarget(pipeline.environments) ?? 'dev';
  return [
    '## Schemas',
    'The schemas in `resources/*.schema.yml` are created with the bundle; their catalogs have to be there. One that is there already is bound to the bundle before it is deployed:',
    fenced('sh', [`databricks bundle deployment bind ${first} <catalog>.<schema> -t ${target}`]),
  ];
}

function schemasSection({ pipeline, names }: ReadmeParts): readonly string[] {
  const needed = schemasOf(pipeline).filter((written) => !names.schemas.has(written));
  const plain = sqlWords({ variables: {}, environments: [] });
  const statements = pipeline.environments.flatMap((environment) => {
    if (needed.length === 0) return [];
    const resolved = needed.map((one) => resolve(one, pipeline.variables, environment));
    const creating = [...new Set(resolved)]
      .sort((a, b) => (a < b ? -1 : 1))
      .map((name) => `CREATE SCHEMA IF NOT EXISTS ${plain.path(name)};`);
    return [`-- ${oneLine(environment)}`, ...creating];
  });
  if (statements.length === 0) return [];
  return [
    '## Create the schemas',
    'The catalogs and schemas that tables are written to have to be there:',
    fenced('sql', statements),
  ];
}

function secretsSection({ pipeline }: ReadmeParts): readonly string[] {
  const secrets = Object.values(pipeline.secrets);
  if (secrets.length === 0) return [];
  const blocks = pipeline.environments.map((environment) => ({
    environment,
    commands: secrets.map(({ scope, key }) => {
      const shown = (text: string): string =>
        shellWord(resolve(text, pipeline.variables, environment));
      return `databricks secrets put-secret ${shown(scope)} ${shown(key)}`;
    }),
  }));
  const isSame = new Set(blocks.map(({ commands }) => commands.join('\n'))).size === 1;
  const lines = isSame
    ? (blocks[0]?.commands ?? [])
    : blocks.flatMap(({ environment, commands }) => [`# ${oneLine(environment)}`, ...commands]);
  return [
    '## Create the secrets',
    'No secret is part of this bundle. These have to exist in the workspace:',
    fenced('sh', lines),
  ];
}

/** Functions of the user's own, which nothing in the design holds. */
const calls = {
  source: ['(spark, options)', 'which gives a DataFrame'],
  transform: ['(rows, options)', 'which gives a DataFrame of those rows'],
  sink: ['(batch, batch_id, options)', 'which writes a batch'],
} as const satisfies Record<UserFunction['kind'], readonly [string, string]>;

function functionsSection({ pipeline }: ReadmeParts): readonly string[] {
  const lines = userFunctionsOf(pipeline).map(({ module, function: name, kind, hasOptions }) => {
    const [parameters, does] = calls[kind];
    const given = hasOptions ? parameters : parameters.replace(', options', '');
    return functionLine(module, `${name}${given}`, does);
  });
  if (lines.length === 0) return [];
  return [
    '## Add your functions',
    'The design names these functions; put them beside `databricks.yml`, where modules are imported from:',
    [...new Set(lines)].join('\n'),
  ];
}

function functionLine(module: string, name: string, does: string): string {
  return `- \`${oneLine(module).replaceAll('.', '/')}.py\`, with a function \`${oneLine(name)}\` ${does}.`;
}

function jobsSection({ names, pipeline }: ReadmeParts): readonly string[] {
  const target = defaultTarget(pipeline.environments) ?? 'dev';
  const { choosingJob } = names;
  const commands = [
    ...[...names.jobs.values()].map((key) => `databricks bundle run ${key} -t ${target}`),
    ...(choosingJob === undefined
      ? []
      : [`databricks bundle run ${choosingJob} -t ${target} --params tags=all,mode=full`]),
  ];
  if (commands.length === 0) return [];
  const words =
    'A job that ends takes the parameter `mode`: `incremental` takes in what is new, `full` computes its tables again from nothing.';
  return [
    '## Run a job by hand',
    ...(choosingJob === undefined ? [] : [words]),
    fenced('sh', commands),
  ];
}

function contents({ hasGovernance, names, pipeline }: ReadmeParts): string {
  return [
    '- `databricks.yml`: targets and variables of the bundle.',
    names.schemas.size > 0
      ? '- `resources/`: the pipeline, its jobs, and the schemas of its tables.'
      : `- \`resources/\`: the pipeline${names.choosingJob === undefined ? ' and its jobs' : ''}.`,
    ...(names.choosingJob === undefined ? [] : ['- `workflows/`: the jobs.']),
    ...resourceLines(pipeline),
    '- `transformations/`: one file for each table and sink, by layer.',
    '- `.github/workflows/` and `azure-pipelines.yml`: what has a build server deploy all this, and take it back.',
    ...(hasGovernance ? ['- `governance/`: statements for each environment.'] : []),
    '- `tests/`: what `pytest` looks at.',
  ].join('\n');
}

function fenced(language: string, lines: readonly string[]): string {
  return [`\`\`\`${language}`, ...lines, '```'].join('\n');
}

function shellWord(text: string): string {
  return /^[\w./:@-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
