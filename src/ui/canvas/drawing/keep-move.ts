/** Ends a move: what was on its way stays where it is by then, as one step. */
import type { Annotation } from '#core/editing/document.ts';
import type { Moving } from '#store/drawing-store.ts';
import type { Services } from '../../shared/services.ts';
import { moveNodes } from './move-nodes.ts';

/** One step to undo for all that moved. */
export function keepMove(moving: Moving, services: Services): void {
  const { nodes, annotation, by, growth } = moving;
  const { drawing, workspace, notices } = services;
  const { layout, annotations = {} } = workspace.getState().document;
  drawing.getState().end();
  const own = annotation === undefined ? undefined : annotations[annotation];
  const isStill = by.x === 0 && by.y === 0 && growth.x === 0 && growth.y === 0;
  if (isStill) return;
  const places = Object.fromEntries(
    nodes.map((id) => {
      const { x, y } = layout[id] ?? { x: 0, y: 0 };
      return [id, { x: x + by.x, y: y + by.y }];
    }),
  );
  if (own && annotation !== undefined) {
    const change = movedPart(own, moving);
    workspace.getState().dispatch({ name: 'change-annotation', id: annotation, change, places });
  } else moveNodes(services, places);
  notices.getState().announce('Moved.');
}

function movedPart(own: Annotation, moving: Moving) {
  const { point, size } = movedAnnotation(own, moving);
  const isMoved = moving.by.x !== 0 || moving.by.y !== 0;
  const isGrown = moving.growth.x !== 0 || moving.growth.y !== 0;
  return { ...(isMoved && { point }), ...(isGrown && { size }) };
}

const leastSize = { width: 96, height: 48 };

/** Where an annotation stands, and how large it is, while it is moved. */
export function movedAnnotation(
  { point, size }: Pick<Annotation, 'point' | 'size'>,
  { by, growth }: Pick<Moving, 'by' | 'growth'>,
) {
  return {
    point: { x: point.x + by.x, y: point.y + by.y },
    size: {
      width: Math.max(leastSize.width, size.width + growth.x),
      height: Math.max(leastSize.height, size.height + growth.y),
    },
  };
}
