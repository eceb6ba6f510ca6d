/** Puts nodes where they stand on the canvas. */
import type { NodeId } from '#core/model/pipeline.ts';
import type { Point, WorkspaceDocument } from './document.ts';

/** Places of nodes that are not there are left out. */
export function setPlaces(
  {
    pipeline,
    layout,
  }: { readonly pipeline: WorkspaceDocument['pipeline']; readonly layout: Record<NodeId, Point> },
  places: Readonly<Record<NodeId, Point>>,
): void {
  for (const [id, place] of Object.entries(places)) {
    // Places are by node.
    if (Object.hasOwn(pipeline.nodes, id)) layout[id as NodeId] = place;
  }
}
