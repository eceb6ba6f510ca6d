/** Places for nodes that were added without the canvas: below the last of their band. Pure. */
import type { Point, WorkspaceDocument } from '#core/editing/document.ts';
import { type Band, bandOf, bands, nodesOf } from '#core/model/graph.ts';
import type { NodeId, PipelineNode } from '#core/model/pipeline.ts';

const rowPitch = 96;
const columnPitch = 360;

export function placesBelow(
  { pipeline, layout }: Pick<WorkspaceDocument, 'pipeline' | 'layout'>,
  nodes: readonly PipelineNode[],
): Readonly<Record<NodeId, Point>> {
  const ends = new Map<Band, Point>();
  for (const node of nodesOf(pipeline)) {
    const place = layout[node.id];
    const band = bandOf(node);
    const end = ends.get(band);
    if (place && (!end || place.y > end.y)) ends.set(band, place);
  }
  const places: Record<NodeId, Point> = {};
  for (const node of nodes) {
    const band = bandOf(node);
    const end = ends.get(band);
    const place = end ? { x: end.x, y: end.y + rowPitch } : firstPlace(band, ends);
    places[node.id] = place;
    ends.set(band, place);
  }
  return places;
}

/** Of a band without nodes: beside those that have some, in the order of the bands. */
function firstPlace(band: Band, ends: ReadonlyMap<Band, Point>): Point {
  const at = bands.indexOf(band);
  for (let away = 1; away < bands.length; away += 1) {
    const before = ends.get(bands[at - away] ?? band);
    if (before) return { x: before.x + away * columnPitch, y: 0 };
    const after = ends.get(bands[at + away] ?? band);
    if (after) return { x: after.x - away * columnPitch, y: 0 };
  }
  return { x: at * columnPitch, y: 0 };
}
