/** What the files around the modules are written from. */
import type { PipelinePlan } from '#core/declarative/plan.ts';
import type { ProjectTests } from '#core/exported-tests/project-tests.ts';
import type { TestedModule } from '#core/exported-tests/tested-project.ts';
import type { Book } from '#core/exporters/book.ts';
import type { ChoicesOf } from '#core/exporters/targets.ts';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import type { UsedValues } from '../dialect.ts';
import type { Placing } from '../placing.ts';
import type { Needs } from './needs.ts';

export interface ProjectChoices extends ChoicesOf<'spark'> {
  /** Paths of modules without their endings, where they are not to be by layer and name. */
  readonly stems?: ReadonlyMap<NodeId, string>;
  /** The one file that loads all modules. Absent: Spark loads them itself. */
  readonly library?: string | undefined;
}

export interface SparkProject {
  readonly pipeline: Pipeline;
  /** Variables that are part of others of the design, by their names. */
  readonly parts: ReadonlyMap<string, string>;
  readonly plan: PipelinePlan;
  /** What was planned, as it is written. */
  readonly modules: readonly TestedModule[];
  readonly placing: Placing;
  readonly choices: ProjectChoices;
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
  readonly tests: ProjectTests;
}

/**
 * Stands behind the names of files that are for one environment. The first has none, so that
 * `spark-pipelines` finds its spec by itself.
 */
export function suffixOf(
  { environments }: Pick<ProjectFacts, 'environments'>,
  environment: string,
): string {
  const index = environments.indexOf(environment);
  const word = environment.replace(/[^\w-]+/g, '_') || String(index);
  return index === 0 ? '' : `.${word}`;
}

/** The file that `spark-pipelines` is run with in an environment. */
export function specPath(facts: Pick<ProjectFacts, 'environments'>, environment: string): string {
  return `spark-pipeline${suffixOf(facts, environment)}.yml`;
}
