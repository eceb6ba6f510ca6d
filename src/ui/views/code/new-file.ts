/** Makes the node of a new file, what it reads, and its place: below the others of its band. */
import type { Command } from '#core/commands/index.ts';
import type { WorkspaceDocument } from '#core/editing/document.ts';
import { canLink } from '#core/model/can-link.ts';
import { bandOf, bands, nodeOf, nodesOf } from '#core/model/graph.ts';
import { newNode, type Surroundings } from '#core/model/new-node.ts';
import type { NodeId, Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import type { NodeType } from '#core/node-types/index.ts';

interface NewFile {
  readonly id: NodeId;
  readonly command: Command;
}

const columnWidth = 400;
const rowHeight = 96;

/**
 * What comes after the node it is made beside reads that node. Anything else stands alone, under a
 * name of its own.
 */
export function newFile(
  document: WorkspaceDocument,
  type: NodeType,
  around: Surroundings,
): NewFile {
  const { pipeline } = document;
  const { near, ...alone } = around;
  const beside = newNode(pipeline, type, around);
  const reads = near !== undefined && comesAfter(pipeline, near, beside);
  const node = reads ? beside : newNode(pipeline, type, alone);
  const { id } = node;
  const links = reads ? [{ from: near, to: id }] : [];
  const places = { [id]: freePlace(document, node) };
  return { id, command: { name: 'add-nodes', nodes: [node], links, places } };
}

/** A table of the same layer stands beside another, though it could read it. */
function comesAfter(pipeline: Pipeline, near: NodeId, node: PipelineNode): boolean {
  const first = nodeOf(pipeline, near);
  if (!first || bands.indexOf(bandOf(first)) >= bands.indexOf(bandOf(node))) return false;
  const grown = { ...pipeline, nodes: { ...pipeline.nodes, [node.id]: node } };
  return canLink(grown, near, node.id).ok;
}

function freePlace({ pipeline, layout }: WorkspaceDocument, node: PipelineNode) {
  const band = bandOf(node);
  const own = nodesOf(pipeline)
    .filter((other) => bandOf(other) === band)
    .flatMap(({ id }) => layout[id] ?? []);
  const lowest = own.reduce((low, place) => (place.y >= low.y ? place : low), {
    x: bands.indexOf(band) * columnWidth,
    y: -rowHeight,
  });
  return { x: lowest.x, y: lowest.y + rowHeight };
}
