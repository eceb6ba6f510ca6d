/** Puts nodes on the canvas: new ones, pasted ones, duplicates. Ids that are taken stay as they are. */
import type { Draft } from 'immer';
import type { Point } from '#core/editing/document.ts';
import type { NodeId, PipelineNode } from '#core/model/pipeline.ts';
import { defineCommand } from './define.ts';

interface Args {
  readonly nodes: readonly PipelineNode[];
  /** Of the new nodes; also of nodes that make room for them. */
  readonly places: Readonly<Record<NodeId, Point>>;
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
  run({ pipeline, layout }, { nodes, places }: Args) {
    for (const node of nodes) {
      // The draft is written to, never to what it was given.
      if (!Object.hasOwn(pipeline.nodes, node.id)) {
        pipeline.nodes[node.id] = node as Draft<PipelineNode>;
      }
    }
    for (const [id, place] of Object.entries(places)) {
      if (Object.hasOwn(pipeline.nodes, id)) layout[id as NodeId] = place;
    }
  },
});
