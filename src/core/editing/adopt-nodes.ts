/**
 * Makes nodes fit to be added beside those of a pipeline: pasted from a text, or duplicated.
 *
 * What is taken gets another id, name and flow id; links among the nodes follow. What they read
 * outside of themselves they go on reading, so that a duplicate is wired like its original.
 */
import { freeId } from '#core/model/graph.ts';
import { freeName } from '#core/model/name-refusal.ts';
import { withNameChanged } from '#core/model/named-entries.ts';
import type { NodeId, NodeOf, Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import { plainName } from '#core/model/plain-name.ts';
import type { Flow } from '#core/node-types/flow.ts';
import { isReader, withFlows } from './wiring.ts';

export interface Adopted {
  /** In the order they were given. */
  readonly nodes: readonly PipelineNode[];
  /** The node each one was made of. */
  readonly originals: ReadonlyMap<NodeId, NodeId>;
}

/** The pipeline stays as it is: the answer holds the nodes as a command has to add them. */
export function adoptNodes(pipeline: Pipeline, nodes: readonly PipelineNode[]): Adopted {
  const ids = new Map<string, NodeId>();
  const taken: Record<string, unknown> = { ...pipeline.nodes };
  for (const { id } of nodes) {
    const own = freeId(taken, id);
    taken[own] = true;
    ids.set(id, own);
  }

  let grown = pipeline;
  const named = nodes.map((node) => {
    const id = ids.get(node.id) ?? node.id;
    const own = withFreeFlowId(grown, renamed({ ...node, id }, freeName(grown, { ...node, id })));
    grown = { ...grown, nodes: { ...grown.nodes, [id]: own } };
    return own;
  });
  // Of nodes that got another name, by their former ids.
  const names = new Map<string, string>(
    nodes.flatMap(({ id, name }, at) => (named[at]?.name === name ? [] : [[id, name]])),
  );
  const adopted = named.map((node) => rewired(node, ids, names));
  const originals = new Map([...ids].map(([from, to]) => [to, from as NodeId]));
  return { nodes: adopted, originals };
}

function renamed(node: PipelineNode, name: string): PipelineNode {
  if (name === node.name) return node;
  const [from, to] = [plainName(node.name), plainName(name)];
  return isReader(node)
    ? { ...withFlows(node, withNameChanged(node.fields.flows, from, to)), name }
    : { ...node, name };
}

/** Two configs of one id cannot be deployed together. */
function withFreeFlowId(pipeline: Pipeline, node: PipelineNode): PipelineNode {
  if (!isReader(node)) return node;
  const taken: Record<string, true> = {};
  for (const other of Object.values(pipeline.nodes)) {
    if (isReader(other)) taken[other.fields.flowId] = true;
  }
  const flowId: string = freeId(taken, node.fields.flowId);
  if (node.type === 'table') return { ...node, fields: { ...node.fields, flowId } };
  return { ...node, fields: { ...node.fields, flowId } };
}

/** Links among the nodes follow; a query goes on calling what it reads by the name it knows. */
function rewired(
  node: PipelineNode,
  ids: ReadonlyMap<string, NodeId>,
  names: ReadonlyMap<string, string>,
): PipelineNode {
  if (!isReader(node)) return node;
  const moved = <T extends { readonly from: string }>(read: T): T => ({
    ...read,
    from: ids.get(read.from) ?? read.from,
  });
  const follow = (flow: Flow): Flow => {
    const name = names.get(flow.from);
    const alias = flow.query === undefined || name === undefined ? undefined : plainName(name);
    return {
      ...(alias !== undefined && { alias }),
      ...moved(flow),
      ...(flow.lookups && { lookups: mapped(flow.lookups, moved) }),
    };
  };
  const followed = withFlows(node, mapped(node.fields.flows, follow));
  return followed.type === 'table' ? withOwnKeys(followed, ids) : followed;
}

/** Foreign keys among the nodes follow as well. */
function withOwnKeys(table: NodeOf<'table'>, ids: ReadonlyMap<string, NodeId>): NodeOf<'table'> {
  const { constraints } = table.fields;
  const foreignKeys = constraints?.foreignKeys?.map((key) => ({
    ...key,
    references: ids.get(key.references) ?? key.references,
  }));
  if (!foreignKeys) return table;
  return { ...table, fields: { ...table.fields, constraints: { ...constraints, foreignKeys } } };
}

function mapped<T>(record: Readonly<Record<string, T>>, change: (value: T) => T) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
