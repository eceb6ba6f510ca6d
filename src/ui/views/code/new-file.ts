/** Makes the node of a new file, and a place for it on the canvas: below the others of its band. */
import type { Command } from '#core/commands/index.ts';
import type { WorkspaceDocument } from '#core/editing/document.ts';
import { bandOf, bands, nodesOf } from '#core/model/graph.ts';
import { newNode, type Surroundings } from '#core/model/new-node.ts';
import type { NodeId, PipelineNode } from '#core/model/pipeline.ts';
import type { NodeType } from '#core/node-types/index.ts';

export interface NewFile {
  readonly id: NodeId;
  readonly command: Command;
}

const columnWidth = 400;
const rowHeight = 96;

export function newFile(
  document: WorkspaceDocument,
  type: NodeType,
  around: Surroundings,
): NewFile {
  const node = newNode(document.pipeline, type, around);
  const { id } = node;
  const places = { [id]: freePlace(document, node) };
  return { id, command: { name: 'add-nodes', nodes: [node], places } };
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
