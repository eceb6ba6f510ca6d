/** Read-only questions about a pipeline: its nodes, its links, its cycles. */
import type { Flow } from '#core/node-types/flow.ts';
import type { FieldPath } from './field-ref.ts';
import { freeNameOf } from './free-name.ts';
import { groupBy } from './group-by.ts';
import { namedEntries } from './named-entries.ts';
import type { Layer, NodeId, NodeOf, Pipeline, PipelineNode } from './pipeline.ts';
import { remember } from './remember.ts';

/** Data flows from one node to another. */
export interface Edge {
  readonly from: NodeId;
  readonly to: NodeId;
  /** Name of the flow of `to` that reads `from`. */
  readonly flow: string;
  /** Whether the flow brings the rows of `from`, or looks things up in it. */
  readonly kind: 'reads' | 'lookup';
  /** The name of the lookup. Absent: the flow brings the rows. */
  readonly lookup: string | undefined;
  /** The node that is read. Absent: it is missing from the pipeline. */
  readonly source: PipelineNode | undefined;
  readonly reader: PipelineNode;
}

export type Band = 'sources' | Layer | 'sinks';
export const bands: readonly Band[] = ['sources', 'bronze', 'silver', 'gold', 'sinks'];
export const bandTitles: Readonly<Record<Band, string>> = {
  sources: 'Sources',
  bronze: 'Bronze',
  silver: 'Silver',
  gold: 'Gold',
  sinks: 'Sinks',
};

/** All nodes, in the order of their ids, so that every answer built on it is deterministic. */
export const nodesOf = remember((pipeline: Pipeline): readonly PipelineNode[] =>
  sortedIds(Object.keys(pipeline.nodes)).flatMap((id) => pipeline.nodes[id as NodeId] ?? []),
);

let lastSorted: { readonly ids: readonly string[]; readonly sorted: readonly string[] } | undefined;

/** Most changes leave the ids as they are, and sorting is the dear part: the last order is tried first. */
function sortedIds(ids: readonly string[]): readonly string[] {
  const isSame =
    lastSorted?.ids.length === ids.length && ids.every((id, at) => id === lastSorted?.ids[at]);
  if (!lastSorted || !isSame)
    lastSorted = { ids, sorted: ids.toSorted((a, b) => (a < b ? -1 : 1)) };
  return lastSorted.sorted;
}

export const tablesOf = remember((pipeline: Pipeline): readonly NodeOf<'table'>[] =>
  nodesOf(pipeline).filter((node) => node.type === 'table'),
);

export const sinksOf = remember((pipeline: Pipeline): readonly NodeOf<'sink'>[] =>
  nodesOf(pipeline).filter((node) => node.type === 'sink'),
);

/** A map is faster to ask than a plain object of thousands. */
const nodesById = remember(
  (pipeline: Pipeline): ReadonlyMap<string, PipelineNode> =>
    new Map(nodesOf(pipeline).map((node) => [node.id, node])),
);

/** Where in `nodesOf` each node stands. */
const placesById = remember(
  (pipeline: Pipeline): ReadonlyMap<string, number> =>
    new Map(nodesOf(pipeline).map(({ id }, place) => [id, place])),
);

/** Its index among the nodes of the pipeline; absent: there is no such node. */
export function placeOf(pipeline: Pipeline, id: string): number | undefined {
  return placesById(pipeline).get(id);
}

/** Absent: there is no such node, which a link may still name. */
export function nodeOf(pipeline: Pipeline, id: string): PipelineNode | undefined {
  return nodesById(pipeline).get(id);
}

/** The column of the canvas a node stands in. */
export function bandOf(node: PipelineNode): Band {
  if (node.type === 'table') return node.fields.layer;
  return node.type === 'sink' ? 'sinks' : 'sources';
}

/** What a node reads, by flow name. Sources read nothing. */
export function flowsOf(node: PipelineNode): Readonly<Record<string, Flow>> {
  return node.type === 'table' || node.type === 'sink' ? node.fields.flows : {};
}

/** Every link, including those to nodes that are missing from the pipeline. */
export const edgesOf = remember((pipeline: Pipeline): readonly Edge[] => {
  const edges: Edge[] = [];
  for (const reader of nodesOf(pipeline)) {
    for (const [flow, { from, lookups }] of namedEntries(flowsOf(reader))) {
      const add = (id: string, lookup?: string): void => {
        edges.push({
          from: id as NodeId,
          to: reader.id,
          flow,
          kind: lookup === undefined ? 'reads' : 'lookup',
          lookup,
          source: nodeOf(pipeline, id),
          reader,
        });
      };
      add(from);
      for (const lookup in lookups) add(lookups[lookup]?.from ?? '', lookup);
    }
  }
  return edges;
});

/** The field of the reader that makes a link. */
export function fieldOfLink({ flow, lookup }: Pick<Edge, 'flow' | 'lookup'>): FieldPath {
  return lookup === undefined
    ? ['flows', flow, 'from']
    : ['flows', flow, 'lookups', lookup, 'from'];
}

/** The links that leave each node, by its id. Nodes nobody reads have no entry. */
export const edgesFrom = remember(
  (pipeline: Pipeline): ReadonlyMap<NodeId, readonly Edge[]> =>
    groupBy(edgesOf(pipeline), ({ from }) => from),
);

/** A name that no node of the pipeline has as its id: `wanted`, else `wanted_2`, `wanted_3` … */
export function freeId(taken: Readonly<Record<string, unknown>>, wanted: string): NodeId {
  return freeNameOf(wanted, (id) => Object.hasOwn(taken, id)) as NodeId;
}
