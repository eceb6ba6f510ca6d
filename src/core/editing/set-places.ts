/** Puts nodes where they stand on the canvas. */
import { namedEntries } from '#core/model/named-entries.ts';
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
  for (const [id, place] of namedEntries(places)) {
    if (Object.hasOwn(pipeline.nodes, id)) layout[id] = place;
  }
}
