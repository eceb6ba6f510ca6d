/** Lays a pipeline out without bands, each table as near to what it reads as links allow. */
import { graphlib, layout } from '@dagrejs/dagre';
import type { Point } from '#core/editing/document.ts';
import { edgesOf, nodesOf } from '#core/model/graph.ts';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import { compactAtMost } from './compact-at-most.ts';

const size = { width: 240, height: 64 };
const spacing = { nodesep: 32, ranksep: 96, edgesep: 16 };
/** The canvas snaps to it. */
const grid = 16;

/** @returns nothing for more nodes than can be laid out in a moment */
export function layOutCompactly(pipeline: Pipeline): Readonly<Record<NodeId, Point>> {
  const nodes = nodesOf(pipeline);
  if (nodes.length > compactAtMost) return {};
  const graph = new graphlib.Graph();
  graph.setGraph({ rankdir: 'LR', ranker: 'tight-tree', ...spacing });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id } of nodes) graph.setNode(id, { ...size });
  for (const { from, to, source } of edgesOf(pipeline)) {
    if (source && from !== to) graph.setEdge(from, to);
  }
  layout(graph);
  const snapped = (middle: number, side: number): number =>
    Math.round((middle - side / 2) / grid) * grid;
  return Object.fromEntries(
    nodes.map(({ id }) => {
      const { x, y } = graph.node(id);
      return [id, { x: snapped(x ?? 0, size.width), y: snapped(y ?? 0, size.height) }];
    }),
  );
}
