/** Begins to move a note or an area, and with an area the nodes that stand in it. */
import type { Point, WorkspaceDocument } from '#core/editing/document.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import type { Services } from '../../shared/services.ts';
import { nodeSize } from '../scene/scene.ts';

/** @param how by keys, which are told; by dragging it; or by dragging its corner, which moves no node */
export function beginAnnotationMove(
  { drawing, workspace }: Services,
  id: string,
  how: 'keys' | 'drag' | 'grow',
): void {
  const nodes = how === 'grow' ? [] : nodesInArea(workspace.getState().document, id);
  const still = { by: { x: 0, y: 0 }, growth: { x: 0, y: 0 } };
  drawing
    .getState()
    .begin({ kind: 'move', nodes, annotation: id, isDragged: how !== 'keys', ...still });
}

/** The nodes whose middle is in an area; in a note there are none. */
export function nodesInArea(
  { layout, annotations = {} }: Pick<WorkspaceDocument, 'layout' | 'annotations'>,
  id: string,
): readonly NodeId[] {
  const area = Object.hasOwn(annotations, id) ? annotations[id] : undefined;
  if (area?.kind !== 'area') return [];
  const { point, size } = area;
  const isIn = ({ x, y }: Point): boolean => {
    const right = x + nodeSize.width / 2 - point.x;
    const down = y + nodeSize.height / 2 - point.y;
    return right >= 0 && right <= size.width && down >= 0 && down <= size.height;
  };
  // The keys of the layout are ids.
  return (Object.keys(layout) as NodeId[]).filter((one) => layout[one] && isIn(layout[one]));
}
