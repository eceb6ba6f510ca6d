/** Writes the README of a project: how it is run, and what it needs. */
import { valueIn } from '#core/model/variables.ts';
import { sparkReleases } from '#core/python/packages.ts';
import { shellNameOf } from '../dialect.ts';
import { type ProjectFacts, specPath, suffixOf } from './project-facts.ts';

/** @returns Markdown, with sections for what the project needs */
export function readmeOf(facts: ProjectFacts): string {
  const { pipeline, choices } = facts;
  const pyspark = sparkReleases[choices.version];
  const sections = [
    `# ${pipeline.name}`,
    `A project of Spark Declarative Pipelines for Spark ${choices.version}.`,
    '## Run it on this machine',
    'You need Python 3.11 or newer, and Java 17 or 21.',
    fenced([
      'python3 -m venv .venv',
      '. .venv/bin/activate',
      'pip install -r requirements.txt',
      'bash scripts/run_local.sh dry-run',
      'bash scripts/run_local.sh',
    ]),
    `This installs \`pyspark[pipelines]\` ${pyspark}. Tables, and how far each stream has read, are kept in \`.local\`; take that folder away to begin anew.`,
    ...needed(facts),
    '## Run it elsewhere',
    `\`spark-pipelines\` runs \`${specPath(facts, facts.environments[0] ?? 'dev')}\`. Set \`storage\` there to a folder that all who run it can reach, and run the statements of \`schemas.sql\` once. Tables only stay where the catalog of the session keeps them, so give Spark a metastore or another catalog; such settings belong to the session, and every flow fails where they stand in the spec.`,
    ...environments(facts),
    ...facts.tests.readme,
    '## What is in it',
    contents(facts),
    ...differences(facts),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function needed({
  needs,
  secrets,
  pipeline,
  variables,
  environments: all,
}: ProjectFacts): readonly string[] {
  const empty = variables.filter((name) =>
    all.some((environment) => valueIn(pipeline.variables, name, environment) === undefined),
  );
  const lines = [
    ...secrets.map(
      (alias) =>
        `- The secret \`${alias}\` in the variable \`${shellNameOf(alias)}\` of the shell.`,
    ),
    ...empty.map((name) => `- A value for \`${name}\` in every environment.`),
    ...needs.modules.map((name) => `- Your Python module \`${name}\`, below \`src\`.`),
    ...needs.outside.map((name) => `- The table \`${name}\`, which something else writes.`),
    ...(needs.jdbc ? ['- The driver of the database, by `SPARK_PACKAGES`.'] : []),
    ...(needs.delta ? ['- Delta Lake for this version of Spark, by `SPARK_PACKAGES`.'] : []),
    ...(needs.changes
      ? [
          '- Iceberg for this version of Spark, by `ICEBERG_PACKAGE`: its tables take changes by key.',
        ]
      : []),
  ];
  return lines.length > 0 ? ['It also needs:', lines.join('\n')] : [];
}

function environments(facts: ProjectFacts): readonly string[] {
  const others = facts.environments.slice(1);
  if (others.length === 0) return [];
  const lines = others.map(
    (name) =>
      `- \`${name}\`: \`ENVIRONMENT=${suffixOf(facts, name).slice(1)} bash scripts/run_local.sh\`, or \`spark-pipelines run --spec ${specPath(facts, name)}\`.`,
  );
  return ['The other environments have specs of their own:', lines.join('\n')];
}

function contents({ needs }: ProjectFacts): string {
  return [
    '- `transformations`: a module for each table, by layer. `transform` says what its rows are and touches nothing else, so that tests can call it with rows of their own. Only `.py` and `.sql` may stand in this folder: anything else fails the run.',
    '- `spark-pipeline*.yml`: what is run, with the values of each environment.',
    '- `schemas*.sql`: the schemas that have to be there.',
    '- `packages.txt`: connectors that are needed, as Maven calls them.',
    '- `scripts/run_local.sh`: runs it all on one machine.',
    '- `tests`: what `pytest` looks at.',
    ...(needs.modules.length > 0 ? ['- `src`: put your own modules there.'] : []),
  ].join('\n');
}

/** What runs differently from the platform the design was made for. */
function differences({ placing, book }: ProjectFacts): readonly string[] {
  const lines = [
    ...(placing.catalog === undefined
      ? []
      : [
          `- All tables are in the catalog of the session, instead of \`${placing.catalog}\`. Environments are kept apart by where they run.`,
        ]),
    ...[...book.approximations].flatMap(([node, list]) =>
      list.map(({ words }) => `- \`${node}\`: ${words}`),
    ),
  ];
  return lines.length > 0 ? ['## What is different from Databricks', lines.join('\n')] : [];
}

function fenced(lines: readonly string[]): string {
  return ['```sh', ...lines, '```'].join('\n');
}
