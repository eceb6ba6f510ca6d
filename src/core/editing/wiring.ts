/** Changes what a node reads, in a draft: the steps that commands about links are made of. */
import type { Draft } from 'immer';
import { flowsOf, freeId } from '#core/model/graph.ts';
import type { NodeId, NodeOf, Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import { plainName } from '#core/model/plain-name.ts';
import { newFlow } from '#core/model/read-modes.ts';
import type { Flow } from '#core/node-types/flow.ts';

export type Reader = NodeOf<'table'> | NodeOf<'sink'>;
type DraftFlow = Draft<Flow>;

/** Sources read nothing that is a node; only tables and sinks do. */
export function isReader(node: PipelineNode): node is Reader {
  return node.type === 'table' || node.type === 'sink';
}

/** A copy of a node with other flows. */
export function withFlows(node: Reader, flows: Readonly<Record<string, Flow>>): Reader {
  if (node.type === 'table') return { ...node, fields: { ...node.fields, flows } };
  return { ...node, fields: { ...node.fields, flows } };
}

/** A copy of a node whose links can be changed without changing the node. */
export function withOwnFlows(node: Reader): Draft<Reader> {
  const flows = Object.entries(node.fields.flows).map(([name, flow]) => [name, { ...flow }]);
  // What the copy shares with the node is replaced by links, never changed inside.
  return withFlows(node, Object.fromEntries(flows)) as Draft<Reader>;
}

/** Whether a node reads another, through any of its flows. */
export function readsNode(node: PipelineNode, from: string): boolean {
  return Object.values(flowsOf(node)).some((flow) => inputsOf(flow).includes(from));
}

/** Everything a flow reads: the node it starts from, then its lookups. */
function inputsOf({ from, lookups = {} }: Flow): readonly string[] {
  return [from, ...Object.values(lookups).map((lookup) => lookup.from)];
}

/**
 * Lets a node read another. A flow with a query of its own gets a lookup, which the query can then
 * name; any other node gets a flow more.
 * @param flow the flow that gets the lookup; absent: the node's only one, if it has a query
 */
export function addRead(
  { nodes }: Pick<Pipeline, 'nodes'>,
  reader: Draft<Reader>,
  source: PipelineNode,
  flow?: string,
): void {
  const { flows } = reader.fields;
  const queried = flow === undefined ? onlyQuery(flows) : flows[flow];
  if (queried) addLookup(queried, source, nodes[queried.from as NodeId]);
  else flows[newFlowName(reader, source)] = newFlow(source, reader) as DraftFlow;
}

function onlyQuery(flows: Readonly<Record<string, DraftFlow>>): DraftFlow | undefined {
  const [only, ...others] = Object.values(flows);
  return others.length === 0 && only?.query !== undefined ? only : undefined;
}

/** @param first what the flow starts from: its name is taken too */
function addLookup(flow: DraftFlow, source: PipelineNode, first: PipelineNode | undefined): void {
  const lookups = flow.lookups ?? {};
  const taken = { ...lookups, [flow.alias ?? plainName(first?.name ?? '')]: true };
  flow.lookups = { ...lookups, [freeId(taken, plainName(source.name))]: { from: source.id } };
}

/** Lets one node of a draft read another, unless it does so already or nothing can. */
export function linkNodes(
  pipeline: Draft<Pipeline>,
  { from, to, flow }: { readonly from: NodeId; readonly to: NodeId; readonly flow?: string },
): void {
  const source = pipeline.nodes[from];
  const reader = pipeline.nodes[to];
  if (!source || !reader || !isReader(reader) || readsNode(reader, from)) return;
  addRead(pipeline, reader, source, flow);
}

/** The first flow of a table has its name; others say what they bring as well. */
function newFlowName(reader: Draft<Reader>, source: PipelineNode): string {
  const { flows } = reader.fields;
  const own = plainName(reader.name);
  const isFirst = Object.keys(flows).length === 0;
  return freeId(flows, isFirst ? own : `${own}_${plainName(source.name)}`);
}

/**
 * Takes away all that a node reads from another. A flow that still has lookups goes on from the
 * first of them, under the name its query knows it by.
 */
export function dropReads(reader: Draft<Reader>, from: string): void {
  const { flows } = reader.fields;
  for (const [name, flow] of Object.entries(flows)) {
    for (const [alias, lookup] of Object.entries(flow.lookups ?? {})) {
      if (lookup.from === from) removeLookup(flow, alias);
    }
    if (flow.from === from && !startFromLookup(flow)) delete flows[name];
  }
}

function removeLookup(flow: DraftFlow, alias: string): void {
  delete flow.lookups?.[alias];
  if (Object.keys(flow.lookups ?? {}).length === 0) delete flow.lookups;
}

function startFromLookup(flow: DraftFlow): boolean {
  const [first] = Object.entries(flow.lookups ?? {});
  if (!first) return false;
  const [alias, { from, mode = 'batch' }] = first;
  removeLookup(flow, alias);
  Object.assign(flow, { from, alias, mode });
  return true;
}

/** Lets a node read `to` wherever it reads `from`. Queries go on with the names they know. */
export function redirectReads(reader: Draft<Reader>, from: PipelineNode, to: PipelineNode): void {
  for (const flow of Object.values(reader.fields.flows)) {
    if (flow.from === from.id) {
      pinAlias(flow, from.name);
      flow.from = to.id;
    }
    for (const lookup of Object.values(flow.lookups ?? {})) {
      if (lookup.from === from.id) lookup.from = to.id;
    }
  }
}

/** Writes down the name a query knows its input by, which is otherwise that of the node. */
export function pinAlias(flow: DraftFlow, name: string): void {
  if (flow.query !== undefined) flow.alias ??= plainName(name);
}
