/** Puts a node between two that are linked: it reads the first, and the second reads it. */
import type { Point, WorkspaceDocument } from '#core/editing/document.ts';
import { setPlaces } from '#core/editing/set-places.ts';
import { addRead, isReader, readsNode, redirectReads, withOwnFlows } from '#core/editing/wiring.ts';
import { labelById } from '#core/model/label.ts';
import type { NodeId, PipelineNode } from '#core/model/pipeline.ts';
import { defineCommand } from './define.ts';

interface Args {
  readonly node: PipelineNode;
  /** Of the new node, and of nodes that make room for it. */
  readonly places: Readonly<Record<NodeId, Point>>;
  readonly from: NodeId;
  readonly to: NodeId;
}

export const insertOnLink = defineCommand({
  name: 'insert-on-link',
  label: ({ node, from, to }: Args, { pipeline }: WorkspaceDocument) =>
    `insertion of ${node.name} between ${labelById(pipeline, from)} and ${labelById(pipeline, to)}`,
  run(document, { node, places, from, to }: Args) {
    const { pipeline } = document;
    const source = pipeline.nodes[from];
    const reader = pipeline.nodes[to];
    if (!source || !reader || !isReader(reader) || !readsNode(reader, from)) return;
    if (Object.hasOwn(pipeline.nodes, node.id) || !isReader(node)) return;
    // Copied, so that its link is not written into the command.
    const inserted = withOwnFlows(node);
    addRead(pipeline, inserted, source);
    pipeline.nodes[node.id] = inserted;
    redirectReads(reader, source, inserted);
    setPlaces(document, places);
  },
});
