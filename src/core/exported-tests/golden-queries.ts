/** What SQL files declare, as tests work it out on plain Spark: views stand for what a query reads. */
import type { Dataset, Declaration, Flow, Query } from '#core/declarative/plan.ts';
import { readRelation } from '#core/declarative/sql/read-relation.ts';
import { sqlWords } from '#core/declarative/sql/words.ts';
import type { Expectation } from '#core/node-types/table.ts';
import { queriesOf } from './expected-modules.ts';
import type { TestedModule, TestedProject } from './tested-project.ts';

/** What a query reads, as the file writes it: a table of the pipeline, or a source by its id. */
export type ReadInSql =
  | { readonly written: string; readonly table: string }
  | { readonly written: string; readonly source: string };

/** As a call of Python would say it. */
export interface DeclaredInSql {
  readonly call: string;
  readonly given: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  /** In the order in which the query names them. */
  readonly reads: readonly ReadInSql[];
}

/** @param declared names of what the modules declare @param filled a text with its variables' values */
export function queriesInSql(
  { pipeline }: Pick<TestedProject, 'pipeline'>,
  { plan }: Pick<TestedModule, 'plan'>,
  { declared, filled }: { declared: ReadonlySet<string>; filled(text: string): string },
): readonly DeclaredInSql[] {
  const scope = { pipeline, words: sqlWords(pipeline) };
  const readsOf = (query: Query): readonly ReadInSql[] =>
    saidInputs(query).flatMap((input) => {
      const relation = readRelation(scope, input);
      if (!relation.ok) return [];
      const written = relation.value.text;
      const { read, from } = input;
      const isTable = read.kind === 'table' && declared.has(read.name);
      return [isTable ? { written, table: filled(read.name) } : { written, source: from }];
    });
  return plan.declarations.flatMap((declaration) => {
    const said = callOf(declaration, filled);
    return said ? [{ ...said, reads: queriesOf(declaration).flatMap(readsOf) }] : [];
  });
}

/** Without a query, nothing reads the lookups. */
function saidInputs({ inputs, steps }: Query): Query['inputs'][number][] {
  return steps[0]?.kind === 'query' ? [...inputs] : inputs.slice(0, 1);
}

function callOf(
  declaration: Declaration,
  filled: (text: string) => string,
): Pick<DeclaredInSql, 'call' | 'given'> | undefined {
  switch (declaration.kind) {
    case 'flow':
      return { call: 'append_flow', given: flowOf(declaration, filled) };
    case 'change-flow': {
      const source = filled(declaration.source);
      return { call: 'create_auto_cdc_flow', given: { ...flowOf(declaration, filled), source } };
    }
    case 'streaming-table':
    case 'materialized-view':
    case 'temporary-view':
      return { call: calls[declaration.kind], given: datasetOf(declaration, filled) };
    default:
      // SQL declares no sinks and compares no snapshots.
      return undefined;
  }
}

const calls = {
  'streaming-table': 'table',
  'materialized-view': 'materialized_view',
  'temporary-view': 'temporary_view',
} as const;

function flowOf(
  { name, target }: Pick<Flow, 'name' | 'target'>,
  filled: (text: string) => string,
): DeclaredInSql['given'] {
  return { target: filled(target), name: filled(name) };
}

function datasetOf(
  { name, expectations }: Dataset,
  filled: (text: string) => string,
): DeclaredInSql['given'] {
  const rules = (action: Expectation['action']) =>
    Object.fromEntries(
      expectations
        .filter((one) => one.action === action)
        .map((one) => [one.name, filled(one.constraint)]),
    );
  return {
    name: filled(name),
    expect_all_or_drop: rules('drop'),
    expect_all_or_fail: rules('fail'),
  };
}
