/** Clicking a node selects it and opens the inspector, whether it is painted or an element. */
import { useReactFlow } from '@xyflow/react';
import type { MouseEvent, RefObject } from 'react';
import { useServices } from '../shared/services.ts';
import type { DrawingOnCanvas } from './drawing/use-drawing-on-canvas.ts';
import type { GhostMenu } from './ghosts/use-ghost-menu.tsx';
import { openGroup } from './groups/open-and-close.ts';
import type { FlowNode } from './mounted-nodes.ts';
import type { SceneNode } from './scene/scene.ts';
import type { CanvasScene } from './use-canvas-scene.ts';

/**
 * @param drawing may take a click first, as while a link is drawn
 * @returns what React Flow calls for clicks on nodes and on the ground
 */
export function useNodeClick(
  frame: RefObject<HTMLDivElement | null>,
  canvas: CanvasScene,
  ghosts: GhostMenu,
  drawing: Pick<DrawingOnCanvas, 'takeClick' | 'takePaneClick'>,
) {
  const services = useServices();
  const { session } = services;
  const { screenToFlowPosition } = useReactFlow();

  const choose = (event: MouseEvent, stop: SceneNode): void => {
    const { node, group } = stop;
    frame.current?.focus({ preventScroll: true });
    if (node && drawing.takeClick(event, node.id)) return;
    if (group) {
      openGroup(services, canvas, stop);
      return;
    }
    if (node) {
      session.getState().update({ selected: node.id, isInspectorOpen: true });
      return;
    }
    session.getState().select(undefined);
    ghosts.open(stop);
  };
  return {
    onNodeClick: (event: MouseEvent, { data }: FlowNode) => choose(event, data.stop),
    onPaneClick(event: MouseEvent) {
      const place = screenToFlowPosition(
        { x: event.clientX, y: event.clientY },
        { snapToGrid: false },
      );
      // A finger comes down on nodes that no pointer was over before.
      const painted = canvas.finder.nodeAt(place);
      if (painted) choose(event, painted);
      else if (!drawing.takePaneClick(event)) session.getState().select(undefined);
    },
  };
}
