/** What the tests of an exported project are written from. */
import type { ModulePlan } from '#core/declarative/plan.ts';
import type { PythonDialect } from '#core/declarative/python/module-scope.ts';
import type { Pipeline } from '#core/model/pipeline.ts';

export interface TestedProject {
  /** As it was planned. */
  readonly pipeline: Pipeline;
  readonly modules: readonly TestedModule[];
  /** What is run, which decides what its configuration has to be. */
  readonly configuredBy: 'bundle' | 'specs';
  /** What modules call a variable. */
  settingOf(variable: string): string;
  /** Where modules find a secret: its scope and key, or the variable of the shell that holds it. */
  secretPlace(alias: string): string;
  /** Variables of the shell that hold secrets. */
  readonly secrets: readonly string[];
  /** Where functions of the user's are, with a `/` at its end; empty: beside everything. */
  readonly functionFolder: string;
  /** What the tests need, as pip calls it. */
  readonly requirements: readonly string[];
}

/** What was planned for a table or sink, and the file that says it. */
export interface TestedModule {
  readonly plan: ModulePlan;
  readonly path: string;
  readonly text: string;
  /** Absent: the file is SQL. */
  readonly dialect: PythonDialect | undefined;
}
