/** What the modules of a project need beside Spark itself. */
import type { Dataset, Input, PipelinePlan } from '#core/declarative/plan.ts';

export interface Needs {
  readonly kafka: boolean;
  readonly jdbc: boolean;
  readonly delta: boolean;
  /** A catalog whose tables take changes by key. */
  readonly changes: boolean;
  /** Queries of so many parts that Spark gives up before it knows all their columns. */
  readonly longQueries: boolean;
  /** Streams of files whose columns nobody declared. */
  readonly inference: boolean;
  /** Python modules of the user's. */
  readonly modules: readonly string[];
  /** Tables that other programs write. */
  readonly outside: readonly string[];
}

/** Looked up in the plan, so that what nothing uses is not asked for. */
export function needsOf({ modules }: PipelinePlan): Needs {
  const declarations = modules.flatMap((module) => module.declarations);
  const datasets = declarations.filter((one): one is Dataset => 'queries' in one);
  const declared = new Set(datasets.map(({ name }) => name));
  const queries = declarations.flatMap((one) => {
    if ('queries' in one) return one.queries;
    return one.kind === 'flow' ? [one.query] : [];
  });
  const inputs = queries.flatMap((query): readonly Input[] => query.inputs);
  const reads = inputs.map(({ read }) => read);
  const sinks = declarations.flatMap((one) => (one.kind === 'sink' ? [one.format] : []));
  const tables = reads.flatMap((read) => (read.kind === 'table' ? [read] : []));
  const connects = (format: string): boolean =>
    reads.some((read) => read.kind === 'connector' && read.format === format);
  return {
    kafka: sinks.includes('kafka') || connects('kafka'),
    jdbc: connects('jdbc'),
    delta: sinks.includes('delta') || tables.some(({ options }) => 'readChangeFeed' in options),
    changes: declarations.some(({ kind }) => kind === 'change-flow'),
    longQueries: queries.some(
      ({ steps: [first] }) => first?.kind === 'query' && isLong(first.query),
    ),
    inference: inputs.some(
      ({ mode, read }) => mode === 'stream' && read.kind === 'files' && read.schema === undefined,
    ),
    modules: sorted(
      [...reads, ...inputs.flatMap(({ steps }) => steps)].flatMap((one) =>
        'function' in one ? [one.module] : [],
      ),
    ),
    outside: sorted(tables.flatMap(({ name }) => (declared.has(name) ? [] : [name]))),
  };
}

/** Each of its named parts takes Spark one of the 100 rounds it has by default. */
function isLong(query: string): boolean {
  return (query.match(/\bAS\s*\(/gi) ?? []).length > 60;
}

function sorted(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort((a, b) => (a < b ? -1 : 1));
}
