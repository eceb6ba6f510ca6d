/** Writes the files around the modules: what runs them, with which values, and how. */
import type { PipelinePlan } from '#core/declarative/plan.ts';
import type { Book } from '#core/exporters/book.ts';
import type { OutputFile } from '#core/exporters/define.ts';
import type { ChoicesOf } from '#core/exporters/targets.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import type { UsedValues } from '../dialect.ts';
import type { Placing } from '../placing.ts';
import { type Needs, needsOf } from './needs.ts';
import { readmeOf } from './readme.ts';
import { releaseOf } from './releases.ts';
import { runScript } from './run-script.ts';
import { schemasOf } from './schemas.ts';
import { specOf } from './spec.ts';

export interface SparkProject {
  readonly pipeline: Pipeline;
  readonly plan: PipelinePlan;
  readonly placing: Placing;
  readonly choices: ChoicesOf<'spark'>;
  readonly used: UsedValues;
  readonly book: Book;
}

/** What every file around the modules is written from. */
export interface ProjectFacts extends SparkProject {
  readonly needs: Needs;
  /** In their order; a project without any has one that is called `dev`. */
  readonly environments: readonly string[];
  /** Names of variables the modules use, in order. */
  readonly variables: readonly string[];
  readonly secrets: readonly string[];
}

export function writeAround(project: SparkProject): readonly OutputFile[] {
  const { pipeline, used, choices } = project;
  const facts: ProjectFacts = {
    ...project,
    needs: needsOf(project.plan),
    environments: pipeline.environments.length > 0 ? pipeline.environments : ['dev'],
    variables: [...used.variables].sort(),
    secrets: [...used.secrets].sort(),
  };
  const { pyspark } = releaseOf(choices.version);
  const checked = 'executed';
  return [
    ...facts.environments.flatMap((environment) => [
      {
        path: specPath(facts, environment),
        text: specOf(facts, environment),
        kind: 'pipeline',
        checked,
      } as const,
      {
        path: `schemas/${environment}.sql`,
        text: schemasOf(facts, environment),
        kind: 'schema',
        checked,
      } as const,
    ]),
    { path: 'scripts/run_local.sh', text: runScript(facts), kind: 'script', checked },
    {
      path: 'requirements.txt',
      text: `pyspark[pipelines]==${pyspark}\n`,
      kind: 'settings',
      checked,
    },
    { path: '.gitignore', text: ignored, kind: 'settings', checked: 'generated' },
    { path: 'README.md', text: readmeOf(facts), kind: 'readme', checked: 'generated' },
  ];
}

const ignored = ['.local/', '.spark-pipeline.*.yml', '.venv/', '__pycache__/', ''].join('\n');

/** The first environment has the name that `spark-pipelines` looks for. */
export function specPath(
  { environments }: Pick<ProjectFacts, 'environments'>,
  environment: string,
): string {
  return environment === environments[0]
    ? 'spark-pipeline.yml'
    : `spark-pipeline.${environment}.yml`;
}
