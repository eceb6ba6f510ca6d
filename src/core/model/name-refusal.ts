/** Says why a node cannot have a name: two tables of one layer and schema cannot share one. */
import { freeNameOf } from './free-name.ts';
import { type Band, bandOf, nodesOf } from './graph.ts';
import type { NodeId, Pipeline, PipelineNode } from './pipeline.ts';

/** @returns a sentence for the user; absent: the node can have the name */
export function nameRefusal(pipeline: Pipeline, id: NodeId, name: string): string | undefined {
  const node = pipeline.nodes[id];
  if (!node || name === node.name) return undefined;
  if (name.trim() === '') return `A name cannot be empty. It is still ${node.name}.`;
  const other = nodesOf(pipeline).find((one) => one.id !== id && isSameName(one, node, name));
  if (!other) return undefined;
  return `${placeWords(node)} already has ${kindWords(node)} called ${other.name}. Nothing was renamed: choose another name.`;
}

/** A name that no node beside it has: `wanted`, else `wanted_2`, `wanted_3` … */
export function freeName(pipeline: Pipeline, node: PipelineNode): string {
  const others = nodesOf(pipeline).filter(({ id }) => id !== node.id);
  return freeNameOf(node.name, (name) => others.some((one) => isSameName(one, node, name)));
}

/** Letter case does not tell names apart where they are written. */
function isSameName(other: PipelineNode, node: PipelineNode, name: string): boolean {
  return (
    bandOf(other) === bandOf(node) &&
    schemaOf(other) === schemaOf(node) &&
    other.name.toLowerCase() === name.trim().toLowerCase()
  );
}

const schemaOf = (node: PipelineNode): string | undefined =>
  node.type === 'table' ? node.fields.database?.toLowerCase() : undefined;

const bandWords: Readonly<Record<Band, string>> = {
  sources: 'The project',
  bronze: 'Bronze',
  silver: 'Silver',
  gold: 'Gold',
  sinks: 'The project',
};

const placeWords = (node: PipelineNode): string => bandWords[bandOf(node)];

function kindWords({ type }: PipelineNode): string {
  if (type === 'table') return 'a table';
  return type === 'sink' ? 'a sink' : 'a source';
}
