/** Finds the nodes that a search means. */
import type { Accepted } from '#core/editing/acceptance.ts';
import { edgesFrom, edgesOf, nodeOf, nodesOf } from '#core/model/graph.ts';
import { addToGroup } from '#core/model/group-by.ts';
import { labelOf } from '#core/model/label.ts';
import type { NodeId, Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import { remember } from '#core/model/remember.ts';
import { resolve } from '#core/model/variables.ts';
import { readSelector } from './read-selector.ts';
import type { Selector, Term } from './selector.ts';
import { type KnownProblem, selectorWords } from './selector-words.ts';
import { patternOf } from './text-pattern.ts';

export interface MatchingOptions {
  /** Those `problem:` asks about. */
  readonly problems?: readonly KnownProblem[];
  /** What `accepted:` asks about. */
  readonly accepted?: Accepted;
  /** Whose names are searched, beside the names as they are written. */
  readonly environment?: string;
}

/** A search that is empty or cannot be read leaves nothing out. */
export function matching(
  pipeline: Pipeline,
  text: string,
  options: MatchingOptions = {},
): ReadonlySet<NodeId> {
  const read = readSelector(text);
  return selected(pipeline, read.ok ? read.selector : [], options);
}

/** All nodes where the search is empty. */
export function selected(
  pipeline: Pipeline,
  selector: Selector,
  options: MatchingOptions = {},
): ReadonlySet<NodeId> {
  const all = nodesOf(pipeline).map(({ id }) => id);
  if (selector.length === 0) return new Set(all);
  const kept = selector.map((terms) => {
    const sets = terms.map((term) => ({ ids: reachedBy(pipeline, term, options), term }));
    return (id: NodeId): boolean => sets.every(({ ids, term }) => ids.has(id) !== term.isNot);
  });
  return new Set(all.filter((id) => kept.some((holds) => holds(id))));
}

/** What a term names, with the lineage it asks for. */
function reachedBy(pipeline: Pipeline, term: Term, options: MatchingOptions): ReadonlySet<NodeId> {
  const { upstream, downstream } = term;
  const named = namedBy(pipeline, term, options);
  if (upstream === undefined && downstream === undefined) return named;
  return new Set([
    ...reach(pipeline, named, edgesInto(pipeline), upstream ?? 0),
    ...reach(pipeline, named, downstreamOf(pipeline), downstream ?? 0),
  ]);
}

/** Where lineage is asked for, a table that is called exactly so is meant, and no longer name. */
function namedBy(pipeline: Pipeline, term: Term, options: MatchingOptions): ReadonlySet<NodeId> {
  const { word, value } = term;
  const isLineage = term.upstream !== undefined || term.downstream !== undefined;
  const textsOf = word
    ? selectorWords[word].valuesIn({ ...options, pipeline, problems: options.problems ?? [] })
    : namesFor(pipeline, value, options.environment);
  const found = (test: (text: string) => boolean): readonly NodeId[] =>
    nodesOf(pipeline).flatMap((node) => (textsOf(node).some(test) ? node.id : []));
  const exact = isLineage ? found((text) => text.toLowerCase() === value) : [];
  const isName = word === undefined || word === 'name';
  return new Set(exact.length > 0 ? exact : found(patternOf(value, isName ? 'anywhere' : 'start')));
}

/** A dot asks for names in full: without one, “silver” would find all that `silver.` stands before. */
function namesFor(pipeline: Pipeline, value: string, environment: string | undefined) {
  const { variables } = pipeline;
  const inFull = value.includes('.');
  const readings = (written: string): readonly string[] =>
    environment === undefined ? [written] : [written, resolve(written, variables, environment)];
  return (node: PipelineNode): readonly string[] => {
    if (!inFull) return readings(node.name);
    const { fields } = node;
    const database = 'database' in fields ? fields.database : undefined;
    return [
      node.id,
      ...[node.name, labelOf(node), ...(database ? [`${database}.${node.name}`] : [])].flatMap(
        readings,
      ),
    ];
  };
}

type Neighbours = ReadonlyMap<NodeId, readonly NodeId[]>;

const edgesInto = remember((pipeline: Pipeline): Neighbours => {
  const read = new Map<NodeId, NodeId[]>();
  for (const { from, to } of edgesOf(pipeline)) {
    addToGroup(read, to, from);
  }
  return read;
});

const downstreamOf = remember(
  (pipeline: Pipeline): Neighbours =>
    new Map([...edgesFrom(pipeline)].map(([id, edges]) => [id, edges.map(({ to }) => to)])),
);

/** The start and what is at most `depth` links away from it. Missing nodes are left out. */
function reach(
  pipeline: Pipeline,
  start: ReadonlySet<NodeId>,
  next: Neighbours,
  depth: number,
): ReadonlySet<NodeId> {
  const found = new Set(start);
  let edge: readonly NodeId[] = [...start];
  for (let step = 0; step < depth && edge.length > 0; step += 1) {
    edge = edge.flatMap((id) =>
      (next.get(id) ?? []).filter((neighbour) => {
        const isNew = !found.has(neighbour) && nodeOf(pipeline, neighbour) !== undefined;
        if (isNew) found.add(neighbour);
        return isNew;
      }),
    );
  }
  return found;
}
