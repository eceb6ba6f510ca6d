/** The order in which the nodes of a pipeline are read out: as they stand on the canvas. */
import type { Point } from '#core/editing/document.ts';
import { bandOf, bands, nodesOf } from '#core/model/graph.ts';
import { groupBy } from '#core/model/group-by.ts';
import type { NodeId, Pipeline, PipelineNode } from '#core/model/pipeline.ts';

/** From the sources to the sinks, and in each band from top to bottom. */
export function readingOrder(
  pipeline: Pipeline,
  layout: Readonly<Record<NodeId, Point>>,
): readonly PipelineNode[] {
  const byBand = groupBy(nodesOf(pipeline), bandOf);
  return bands.flatMap((band) =>
    (byBand.get(band) ?? [])
      .map((node) => ({ node, x: layout[node.id]?.x ?? 0, y: layout[node.id]?.y ?? 0 }))
      .sort((a, b) => a.y - b.y || a.x - b.x)
      .map(({ node }) => node),
  );
}
