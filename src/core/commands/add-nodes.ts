/** Puts nodes on the canvas: new ones, pasted ones, duplicates. Ids that are taken stay as they are. */
import type { Draft } from 'immer';
import type { Point, WorkspaceDocument } from '#core/editing/document.ts';
import { setPlaces } from '#core/editing/set-places.ts';
import { isReader, linkNodes, withOwnFlows } from '#core/editing/wiring.ts';
import type { NodeId, Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import { defineCommand } from './define.ts';

interface Args {
  readonly nodes: readonly PipelineNode[];
  /** Of the new nodes; also of nodes that make room for them. */
  readonly places: Readonly<Record<NodeId, Point>>;
  /** Made with them, in the same step. */
  readonly links?: readonly { readonly from: NodeId; readonly to: NodeId }[];
  /** By node, the text its user wrote, where it says more than our own print of it. */
  readonly authored?: Readonly<Record<NodeId, string>>;
  /** Sample rows, by node. */
  readonly samples?: Pipeline['samples'];
  /** What it is called in the history; absent: it is new. */
  readonly by?: 'paste' | 'duplicate';
}

export const addNodes = defineCommand({
  name: 'add-nodes',
  label({ nodes, by }: Args) {
    const [first] = nodes;
    const what = nodes.length === 1 && first ? first.name : `${nodes.length} tables`;
    return `${by ?? 'addition'} of ${what}`;
  },
  run(document, args: Args) {
    const { nodes, places, links = [] } = args;
    const { pipeline } = document;
    for (const node of nodes) {
      if (Object.hasOwn(pipeline.nodes, node.id)) continue;
      // Copied as far as links go in, so that none is written into the command.
      const own = isReader(node) ? withOwnFlows(node) : node;
      pipeline.nodes[node.id] = own as Draft<PipelineNode>;
      addParts(document, node.id, args);
    }
    for (const link of links) linkNodes(pipeline, link);
    setPlaces(document, places);
  },
});

/** What is kept of a node beside it. What a command is given is never written to. */
function addParts(
  document: Draft<WorkspaceDocument>,
  id: NodeId,
  { authored = {}, samples = {} }: Args,
): void {
  const text = Object.hasOwn(authored, id) ? authored[id] : undefined;
  if (text !== undefined) document.authored = { ...document.authored, [id]: text };
  const { pipeline } = document;
  const rows = Object.hasOwn(samples, id) ? samples[id] : undefined;
  if (rows) pipeline.samples = { ...pipeline.samples, [id]: rows as Draft<typeof rows> };
}
