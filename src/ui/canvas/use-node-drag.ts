/**
 * Moves nodes: the one that is dragged, and with it all that are selected. Dropped, it is a command;
 * Esc gives it up.
 */
import type { OnNodeDrag } from '@xyflow/react';
import { useKeyPress } from '@xyflow/react';
import { useRef, useState } from 'react';
import type { Point } from '#core/editing/document.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { useServices } from '../shared/services.ts';
import { moveNodes } from './drawing/move-nodes.ts';
import { useWindowGesture } from './drawing/use-window-gesture.ts';
import { guidesFor } from './guides.ts';
import type { FlowNode } from './mounted-nodes.ts';
import type { Drag } from './paint/picture.ts';
import { movedBy } from './paint/picture.ts';
import type { Scene } from './scene/scene.ts';
import type { CanvasScene } from './use-canvas-scene.ts';

interface Dragged {
  readonly drag: Drag | undefined;
  /** False while Alt is held: nodes go anywhere. */
  readonly snaps: boolean;
  readonly onNodeDragStart: OnNodeDrag<FlowNode>;
  readonly onNodeDrag: OnNodeDrag<FlowNode>;
  readonly onNodeDragStop: OnNodeDrag<FlowNode>;
}

/** @param putBack shows the nodes where the document has them */
export function useNodeDrag(
  { scene, finder }: Pick<CanvasScene, 'scene' | 'finder'>,
  putBack: () => void,
): Dragged {
  const services = useServices();
  const { session, workspace, notices } = services;
  const [drag, setDrag] = useState<Drag>();
  const isFree = useKeyPress('Alt');
  const isGivenUp = useRef(false);
  useWindowGesture(drag !== undefined, {
    // What was dragged may be gone by then: nobody else tells the end of it.
    onUp: () => setDrag(undefined),
    onCancel() {
      isGivenUp.current = true;
      // React Flow ends a drag with the mouse button only.
      dispatchEvent(new MouseEvent('mouseup', { view: window }));
    },
  });

  const dragOf = ({ id, position }: FlowNode): Drag | undefined => {
    const start = scene.byId.get(id);
    if (!start) return undefined;
    const by = { x: position.x - start.x, y: position.y - start.y };
    const ids = new Set<string>([...session.getState().selection, id].filter(isMovable(scene)));
    return { ids, by, guides: guidesFor(movedBy(start, by), ids, finder) };
  };

  return {
    drag,
    snaps: !isFree,
    onNodeDragStart(_event, { id }) {
      isGivenUp.current = false;
      // Ids on the canvas are those of the pipeline.
      if (!session.getState().selection.includes(id as NodeId)) {
        session.getState().select(id as NodeId);
      }
    },
    onNodeDrag: (_event, node) => setDrag(dragOf(node)),
    onNodeDragStop(_event, node) {
      const done = dragOf(node);
      setDrag(undefined);
      if (isGivenUp.current) {
        putBack();
        notices.getState().announce('Nothing was moved.');
        return;
      }
      if (!done || (done.by.x === 0 && done.by.y === 0)) return;
      const { layout } = workspace.getState().document;
      const places = [...done.ids].map((id): [string, Point] => {
        const { x, y } = layout[id as NodeId] ?? { x: 0, y: 0 };
        return [id, { x: x + done.by.x, y: y + done.by.y }];
      });
      moveNodes(services, Object.fromEntries(places));
    },
  };
}

const isMovable = (scene: Scene) => (id: string) => scene.byId.get(id)?.node !== undefined;
