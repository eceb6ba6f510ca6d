/** Makes the nodes that rows of the palette stand for, and the links they come with. */
import { canLink } from '#core/model/can-link.ts';
import { flowsOf } from '#core/model/graph.ts';
import type { Layer, NodeId, Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import type { PaletteRow } from './palette-rows.ts';

export interface Made {
  readonly nodes: readonly PipelineNode[];
  readonly links: readonly { readonly from: NodeId; readonly to: NodeId }[];
}

interface Wanted {
  readonly layer: Layer | undefined;
  /** The node they are added to: they read it, or feed it. Absent: they stand alone. */
  readonly near?: PipelineNode;
  /** False: a node that has what it reads gets no source more. */
  readonly feedsAll?: boolean;
}

/** Adds nothing yet. Names and ids are free in the pipeline, and among the nodes made. */
export function makeNodes(pipeline: Pipeline, rows: readonly PaletteRow[], wanted: Wanted): Made {
  const { layer, near, feedsAll = false } = wanted;
  let grown = pipeline;
  const nodes: PipelineNode[] = [];
  const links: { from: NodeId; to: NodeId }[] = [];
  for (const { makes } of rows) {
    if (typeof makes === 'string') continue;
    const node = makes(grown, {
      ...(layer !== undefined && { layer }),
      ...(near && { near: near.id }),
    });
    grown = { ...grown, nodes: { ...grown.nodes, [node.id]: node } };
    nodes.push(node);
    const link = near && linkWith(grown, node, near, feedsAll);
    if (link) links.push(link);
  }
  return { nodes, links };
}

function linkWith(pipeline: Pipeline, node: PipelineNode, near: PipelineNode, feedsAll: boolean) {
  if (canLink(pipeline, near.id, node.id).ok) return { from: near.id, to: node.id };
  const isFed = Object.keys(flowsOf(near)).length > 0;
  const feeds = (feedsAll || !isFed) && canLink(pipeline, node.id, near.id).ok;
  return feeds ? { from: node.id, to: near.id } : undefined;
}
