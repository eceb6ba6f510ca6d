/**
 * Where one column of a table comes from and where it goes, through select lists and queries.
 *
 * Told from the pipeline alone. A link is certain when both columns are known to be there, from
 * declared columns and plain select lists; else it is inferred from the SQL.
 */
import { columnsGivenBy } from '#core/model/columns.ts';
import { edgesFrom, flowsOf, nodeOf } from '#core/model/graph.ts';
import type { NodeId, Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import type { Flow } from '#core/node-types/flow.ts';
import {
  type ColumnRead,
  hasColumn,
  isSameColumn,
  type Selected,
  type SelectedStar,
} from '#core/sql/select-columns.ts';
import { type Inputs, inputsOf, selectTexts } from './select-texts.ts';

export interface ColumnPlace {
  readonly node: NodeId;
  readonly column: string;
}

export interface ColumnLink {
  readonly from: ColumnPlace;
  readonly to: ColumnPlace;
  readonly isInferred: boolean;
}

export interface ColumnLineage {
  /** Nearest first, without the start. */
  readonly upstream: readonly ColumnPlace[];
  readonly downstream: readonly ColumnPlace[];
  readonly links: readonly ColumnLink[];
}

/** What the parser read of each text of `selectTexts`. Absent: it is not a SELECT it can read. */
export type ReadTexts = ReadonlyMap<string, readonly Selected[] | undefined>;

/** Every text that has to be read to trace columns among these nodes. */
export function textsToRead(pipeline: Pipeline, nodes: Iterable<NodeId>): readonly string[] {
  const texts = new Set<string>();
  for (const id of nodes) {
    const node = nodeOf(pipeline, id);
    for (const flow of Object.values(node ? flowsOf(node) : {})) {
      for (const text of selectTexts(flow)) texts.add(text);
    }
  }
  return [...texts];
}

/** @param read what the parser said about the texts of all nodes up- and downstream of the start */
export function columnLineage(
  pipeline: Pipeline,
  start: ColumnPlace,
  read: ReadTexts,
): ColumnLineage {
  const up = walk(start, (place) => linksInto(pipeline, place, read), 'from');
  const down = walk(start, (place) => linksOutOf(pipeline, place, read), 'to');
  return { upstream: up.places, downstream: down.places, links: [...up.links, ...down.links] };
}

function walk(
  start: ColumnPlace,
  linksAt: (place: ColumnPlace) => readonly ColumnLink[],
  end: 'from' | 'to',
): { readonly places: readonly ColumnPlace[]; readonly links: readonly ColumnLink[] } {
  const reached = new Map([[keyOf(start), start]]);
  const links = new Map<string, ColumnLink>();
  // A map is walked in the order of insertion, entries added on the way included.
  for (const place of reached.values()) {
    for (const link of linksAt(place)) {
      links.set(`${keyOf(link.from)} ${keyOf(link.to)}`, link);
      const next = link[end];
      if (!reached.has(keyOf(next))) reached.set(keyOf(next), next);
    }
  }
  return { places: [...reached.values()].slice(1), links: [...links.values()] };
}

function keyOf({ node, column }: ColumnPlace): string {
  return `${node} ${column.toLowerCase()}`;
}

function linksInto(pipeline: Pipeline, to: ColumnPlace, read: ReadTexts): readonly ColumnLink[] {
  const node = nodeOf(pipeline, to.node);
  if (!node) return [];
  return Object.values(flowsOf(node)).flatMap((flow) =>
    madeFrom(pipeline, flow, to.column, read).map((from) => linkOf(pipeline, from, to)),
  );
}

function linksOutOf(pipeline: Pipeline, from: ColumnPlace, read: ReadTexts): readonly ColumnLink[] {
  const readers = new Set((edgesFrom(pipeline).get(from.node) ?? []).map(({ reader }) => reader));
  return [...readers].flatMap((reader) =>
    namesFor(reader, from.column, read).flatMap((column) => {
      const to = { node: reader.id, column };
      const links = linksInto(pipeline, to, read);
      return links.filter((link) => keyOf(link.from) === keyOf(from));
    }),
  );
}

function linkOf(pipeline: Pipeline, from: ColumnPlace, to: ColumnPlace): ColumnLink {
  const isCertain = knowsColumn(pipeline, from) && knowsColumn(pipeline, to);
  return { from, to, isInferred: !isCertain };
}

/** The columns of other nodes that a flow makes a column from. */
function madeFrom(
  pipeline: Pipeline,
  flow: Flow,
  column: string,
  read: ReadTexts,
): readonly ColumnPlace[] {
  const inputs = inputsOf(flow, (id) => nodeOf(pipeline, id)?.name);
  let reads: readonly ColumnRead[] = [{ input: undefined, column }];
  for (const text of selectTexts(flow).toReversed()) {
    const selected = read.get(text) ?? [];
    reads = reads.flatMap((one) => readsOf(selected, one.column));
  }
  return reads.flatMap((one) =>
    nodesRead(inputs, one.input)
      .filter((node) => mayHave(pipeline, node, one.column))
      .map((node) => ({ node, column: one.column })),
  );
}

/** What a SELECT makes a column from. Its own list comes before what `*` brings. */
function readsOf(selected: readonly Selected[], name: string): readonly ColumnRead[] {
  const named = selected.flatMap((one) =>
    one.kind === 'column' && isSameColumn(one.name, name) ? one.reads : [],
  );
  if (named.length > 0) return named;
  return selected.flatMap((one) =>
    givesOn(one, name) ? [{ input: one.input, column: name }] : [],
  );
}

function givesOn(selected: Selected, name: string): selected is SelectedStar {
  return selected.kind === 'star' && !hasColumn(selected.except, name);
}

/** The nodes behind what a SELECT calls an input. All, if it does not say which. */
function nodesRead(inputs: Inputs, input: string | undefined): readonly NodeId[] {
  return Object.entries(inputs).flatMap(([name, node]) =>
    input === undefined || isSameColumn(name, input) ? [node] : [],
  );
}

function mayHave(pipeline: Pipeline, node: NodeId, column: string): boolean {
  return knowsColumn(pipeline, { node, column }) ?? true;
}

/** @returns absent: the columns of the node are not known */
function knowsColumn(pipeline: Pipeline, { node, column }: ColumnPlace): boolean | undefined {
  return columnsGivenBy(pipeline, node)?.some((known) => isSameColumn(known, column));
}

/** What the flows of a node may call a column they read. */
function namesFor(reader: PipelineNode, column: string, read: ReadTexts): readonly string[] {
  const names = Object.values(flowsOf(reader)).flatMap((flow) =>
    selectTexts(flow).reduce<readonly string[]>(
      (known, text) => known.flatMap((name) => namesIn(read.get(text) ?? [], name)),
      [column],
    ),
  );
  return [...new Set(names)];
}

function namesIn(selected: readonly Selected[], column: string): readonly string[] {
  return selected.flatMap((one) => {
    if (one.kind === 'star') return givesOn(one, column) ? [column] : [];
    return one.reads.some((from) => isSameColumn(from.column, column)) ? [one.name] : [];
  });
}
